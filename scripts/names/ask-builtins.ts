import { z } from 'zod';
import type { Toolchain } from '../verify/worlds/toolchain.ts';
import { createWorld } from '../verify/worlds/world.ts';
import type { Builtins } from './library-index.ts';

const isFunctionSchema = z.record(z.string(), z.boolean());
const dumpSchema = z.record(z.string(), z.looseObject({ args: z.array(z.string()).optional() }));

/** The builtins of one Nix, with the features that the examples use: it names them and their arguments itself. */
export async function askBuiltins(toolchain: Toolchain): Promise<Builtins> {
  const world = await createWorld(toolchain);
  const json = async (command: string): Promise<unknown> => {
    const { exit, output } = await world.run(`{ ${command}; } 2>/dev/null`, {
      cwd: '/home/user',
      timeout: 60,
    });
    if (exit !== 0) throw new Error(`Nix ${toolchain.version} does not answer: ${command}`);
    return JSON.parse(output);
  };
  try {
    const names = isFunctionSchema.parse(
      await json(
        `nix eval --store dummy:// --impure --json --expr 'builtins.mapAttrs (_: builtins.isFunction) (removeAttrs builtins [ "builtins" ])'`,
      ),
    );
    // Its name was another one before 2.18.
    const dump = dumpSchema.parse(await json('nix __dump-language || nix __dump-builtins'));
    return Object.fromEntries(
      Object.entries(names).map(([name, isFunction]) => [
        name,
        isFunction ? (dump[name]?.args?.length ?? 1) : 0,
      ]),
    );
  } finally {
    await world.remove();
  }
}
