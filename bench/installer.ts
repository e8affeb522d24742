import { gitScript } from '../src/lib/units/git-script.ts';
import { homeOf } from '../src/loaders/unit.ts';
import { createWorld } from '../scripts/verify/worlds/world.ts';
import { must } from './serial.ts';
import { prepare } from './support.ts';

/** The recipe iso-install in a world of its own. */
export interface Installer {
  /** Runs a command in its folder; one that fails ends the bench. */
  run: (command: string) => Promise<string>;
  remove: () => Promise<void>;
}

/**
 * Builds the medium: the ISO in result/iso, its kernel and initial RAM disk in boot/, QEMU in tools/. The tools come by
 * their store paths, so that starting them is not part of a boot.
 */
export async function openInstaller(): Promise<Installer> {
  const { toolchain, pocket, units } = await prepare();
  const unit = units.find(({ kind, id }) => kind === 'recipe' && id === 'iso-install');
  const project = unit?.proof === 'run' ? unit.variants[0] : undefined;
  if (unit?.proof !== 'run' || !unit.git || !project) throw new Error('no recipe iso-install');
  const world = await createWorld(toolchain, { ...pocket.setup, seed: undefined });
  const run = (command: string): Promise<string> => must(world, homeOf(unit.id), command);
  try {
    await world.lay(unit.id, project.files);
    await run(gitScript(unit.git));
    await run('nix build --quiet .#iso');
    await run('nix build --quiet --inputs-from . nixpkgs#qemu --out-link tools');
    await run(
      'nix shell --quiet --inputs-from . nixpkgs#xorriso --command xorriso -osirrox on -indev result/iso/*.iso -extract /boot boot',
    );
  } catch (error) {
    await world.remove();
    throw error;
  }
  return { run, remove: () => world.remove() };
}
