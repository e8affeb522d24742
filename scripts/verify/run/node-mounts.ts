import { realpath } from 'node:fs/promises';
import { execa } from 'execa';
import type { Mount } from '../worlds/world-setup.ts';

const store = '/nix/store/';

/**
 * The Node that runs this, for a world: its one file, or, where it comes from a Nix store, all that it needs of that.
 * @returns the mounts, and where the program is inside
 */
export async function nodeMounts(): Promise<{ mounts: Mount[]; program: string }> {
  const program = await realpath(process.execPath);
  if (!program.startsWith(store))
    return { mounts: [{ from: program, to: '/opt/node' }], program: '/opt/node' };
  const own = store + (program.slice(store.length).split('/')[0] ?? '');
  const { stdout } = await execa('nix-store', ['--query', '--requisites', own]);
  return { mounts: stdout.split('\n').map((path) => ({ from: path, to: path })), program };
}
