/**
 * What the command `provenix` costs beside Node alone, in turns of one run. `npm run build && tools/with-node node bench/command.ts`
 * Ratios of one run are comparable; times of different machines are not.
 */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { median, root } from './support.ts';

const turns = 7;
const files = 200;
const command = join(root, 'packages/provenix/bin/provenix.js');
const flake = join(root, 'examples/templates/installer-iso/files/flake.nix');

const folder = await mkdtemp(join(tmpdir(), 'bench-command-'));
try {
  for (let index = 0; index < files; index++) {
    await mkdir(join(folder, String(index)));
    await copyFile(flake, join(folder, String(index), 'flake.nix'));
  }
  const measured: [name: string, args: string[], input: string][] = [
    ['node alone', ['--eval', '0'], ''],
    ['--version', [command, '--version'], ''],
    ['explain', [command, 'explain'], 'error: infinite recursion encountered\n'],
    ['search', [command, 'search', 'input', 'follows'], ''],
    [`check of ${String(files)} flakes`, [command, 'check', '--no-nix', folder], ''],
  ];
  const times = measured.map((): number[] => []);
  for (let turn = 0; turn < turns; turn++)
    for (const [index, [, args, input]] of measured.entries()) {
      const start = performance.now();
      await execa(process.execPath, args, { input });
      times[index]?.push(performance.now() - start);
    }
  const bare = median(times[0] ?? []);
  for (const [index, [name]] of measured.entries()) {
    const time = median(times[index] ?? []);
    console.log(
      `${name.padEnd(24)}${time.toFixed(0).padStart(5)} ms  ${(time / bare).toFixed(2)} of node alone`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
