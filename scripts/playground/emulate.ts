import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { V86, type V86Options } from 'v86';
import { hardware } from '../../src/lib/machine/emulator.ts';

/** v86's own build of its processor. */
export const processor = fileURLToPath(new URL('v86.wasm', import.meta.resolve('v86')));

/**
 * The machine's computer in this process.
 * @param image the folder with `files.json` and `files/`
 * @param boot what it starts from; default: nothing, since a state is restored into it
 */
export function emulate(image: string, boot: Partial<V86Options> = {}): V86 {
  return new V86({
    ...hardware,
    wasm_path: processor,
    filesystem: { basefs: join(image, 'files.json'), baseurl: `${join(image, 'files')}/` },
    ...boot,
  });
}

/** Resolves when its parts are loaded. */
export function loaded(emulator: V86): Promise<void> {
  return new Promise((resolve) => {
    emulator.add_listener('emulator-loaded', () => {
      resolve();
    });
  });
}
