import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Toolchain } from '../verify/worlds/toolchain.ts';
import { createWorld } from '../verify/worlds/world.ts';
import { type Mount, bareSetup } from '../verify/worlds/world-setup.ts';

/** Seconds. The options of all of NixOS take some 15 on an idle machine. */
const patience = 600;

/**
 * What an expression of this folder says of trees, as JSON: evaluated in a sandbox, without building anything.
 * @param file for example "options.nix", a function
 * @param trees where trees lie on this machine, by the argument that takes each
 */
export async function ask(
  toolchain: Toolchain,
  file: string,
  trees: Readonly<Record<string, string>>,
  more: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const mounts = Object.entries(trees).map(([name, from]): Mount => ({ from, to: `/real/${name}` }));
  const world = await createWorld(toolchain, { ...bareSetup, mounts });
  try {
    const text = (path: string, content: string): Parameters<typeof world.lay>[1][number] => ({
      path,
      executable: false,
      content: Buffer.from(content),
    });
    await world.lay('names', [
      text('ask.nix', await readFile(join(import.meta.dirname, file), 'utf8')),
      text(
        'arguments.json',
        JSON.stringify({
          ...Object.fromEntries(mounts.map(({ to }) => [to.slice('/real/'.length), to])),
          ...more,
        }),
      ),
    ]);
    const expression = 'import ./ask.nix (builtins.fromJSON (builtins.readFile ./arguments.json))';
    const { exit, output, ended } = await world.run(
      `nix eval --store 'dummy://?read-only=false' --impure --json --expr '${expression}' >answer.json 2>said || { tail -c 3000 said; exit 1; }`,
      { cwd: '/home/user/names', timeout: patience },
    );
    if (exit !== 0)
      throw new Error(`${file} cannot be evaluated (${ended ?? `exit ${String(exit)}`}):\n${output.trim()}`);
    return JSON.parse((await world.read('names/answer.json')).toString('utf8'));
  } finally {
    await world.remove();
  }
}
