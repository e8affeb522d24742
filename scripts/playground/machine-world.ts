import type { WorldSetup } from '../verify/worlds/world-setup.ts';
import type { World } from '../verify/worlds/world.ts';
import type { Machine } from '../../src/lib/machine/machine.ts';

/**
 * A world of the verifier that is the machine: the same steps, judged in the same way. It has no terminal of a step's
 * own and no servers; units that want either are not run in it.
 * @param state what it begins with
 */
export async function createMachineWorld(
  machine: Machine,
  state: ArrayBuffer,
  { rewriteFile }: Pick<WorldSetup, 'rewriteFile'>,
): Promise<World> {
  await machine.begin(state);
  const lacks = (what: string) => (): Promise<never> =>
    Promise.reject(new Error(`the machine has no ${what}`));
  return {
    lay: (id, files, removed = []) =>
      machine.lay(
        { id, removed },
        files.map((file) => {
          const { path, content, executable, link } = rewriteFile(file);
          return { path, content: new Uint8Array(content), executable, link };
        }),
      ),
    run: async (command, { cwd, timeout, input }) => {
      const started = performance.now();
      const { exit, output, ended } = await machine.run({ command, cwd, timeout, input });
      const seconds = (performance.now() - started) / 1000;
      return { exit, output, seconds, ended: ended === 'stopped' ? 'cancelled' : ended, cast: undefined };
    },
    runInTerminal: lacks('terminal for a step'),
    read: lacks('way to read a file back'),
    leave: lacks('home on this machine'),
    keepStore: lacks('store on this machine'),
    remove: () => Promise.resolve(),
  };
}
