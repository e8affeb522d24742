import { chmod, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { removeFolder } from '../scripts/verify/worlds/files.ts';

let folder: string;

/** Gives the suite a folder of its own for temporary files: whatever it runs finds it in TMPDIR. */
export async function setup(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'provenix-suite-'));
  // Tests that become another user read here too.
  await chmod(folder, 0o755);
  process.env['TMPDIR'] = folder;
  // Else npm would keep its compiled code there.
  process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache/node');
}

/** Fails the suite where a test, or what it ran, left a temporary file, and names each. */
export async function teardown(): Promise<void> {
  const left = await leftBehind(folder);
  await removeFolder(folder);
  if (left.length > 0)
    throw new Error(
      `The suite left in the folder for temporary files:\n  ${left.join('\n  ')}\nA test removes what it makes: see tests/support/temporary-folder.ts.`,
    );
}

/** What lies in the folders of the test files, and beside them. Those that are empty are theirs to have. */
export async function leftBehind(suite: string): Promise<string[]> {
  const entries = await readdir(suite, { withFileTypes: true });
  const inside = entries.map(async (entry) => {
    if (!entry.isDirectory() || !/\.test-\w{6}$/.test(entry.name)) return [entry.name];
    return (await readdir(join(suite, entry.name))).map((name) => `${entry.name}/${name}`);
  });
  return (await Promise.all(inside)).flat().sort();
}
