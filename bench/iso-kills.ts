import { Command } from 'commander';
import { homeOf } from '../src/loaders/unit.ts';
import { gitScript } from '../src/lib/units/git-script.ts';
import { prepare } from './support.ts';
import { createWorld } from '../scripts/verify/worlds/world.ts';
import { direct, installing, must, qemu, serial } from './serial.ts';

// Whether an installation whose power is cut can be started again: at each of some moments the machine is killed, then
// switched on with the same disk, and installs; then the disk starts. Nothing but the power differs from the recipe.

const flags = new Command('bench/iso-kills')
  .description('Kills an installation at some moments, and installs again on the same disk.')
  .option('--moments <n>', 'how many', '10')
  .addHelpText('after', '\nExamples:\n  tools/with-node node bench/iso-kills.ts --moments 3')
  .parse()
  .opts<{ moments: string }>();

const { toolchain, pocket, units } = await prepare();
const unit = units.find(({ kind, id }) => kind === 'recipe' && id === 'iso-install');
const project = unit?.proof === 'run' ? unit.variants[0] : undefined;
if (unit?.proof !== 'run' || !unit.git || !project) throw new Error('no recipe iso-install');

const medium = `${qemu} ${direct('boot/initrd')}`;
const cwd = homeOf(unit.id);
const world = await createWorld(toolchain, { ...pocket.setup, seed: undefined });
const run = (command: string): Promise<string> => must(world, cwd, command);
try {
  await world.lay(unit.id, project.files);
  await run(gitScript(unit.git));
  await run('nix build --quiet .#iso');
  await run('nix build --quiet --inputs-from . nixpkgs#qemu --out-link tools');
  await run(
    'nix shell --quiet --inputs-from . nixpkgs#xorriso --command xorriso -osirrox on -indev result/iso/*.iso -extract /boot boot',
  );
  const whole = Number(
    await run(`${serial}
truncate --size 1G disk
start ${medium}
shell
press ${installing}
begun=$(now)
see 'Remove the medium'
echo $(($(now) - begun))
cut`),
  );
  console.log(`an installation takes ${seconds(whole)} here`);

  const moments = Number(flags.moments);
  for (let moment = 1; moment <= moments; moment++) {
    // The last one is after the end, when the disk has an installed system.
    const after = Math.round((whole * moment) / moments);
    const said = await run(`${serial}
rm disk; truncate --size 1G disk
start ${medium}
shell
press ${installing}
sleep ${(after / 1000).toFixed(3)}
cut
start ${medium}
shell
press 'echo label=$(lsblk --noheadings --properties-by blkid --output LABEL /dev/vda)=\\n'
see '=\r'
press ${installing}
until grep --text --quiet -e 'Remove the medium' -e 'has an installed system' line; do
  kill -0 $machine || exit 1
  sleep 0.1
done
grep --text --only-matching -e 'label=[ a-z]*=' line | tail -n 1
grep --text --only-matching -e 'Remove the medium' -e 'has an installed system' line | tail -n 1
press 'exit\\n'
off
start ${qemu} -boot c
see 'bash-'
press 'echo it is $(hostname)\\n'
see 'it is node1'
press 'exit\\n'
off`);
    const [label = '', end = ''] = said.split('\n');
    const state = label.slice('label='.length, -1).trim() || 'none';
    const then = end.startsWith('Remove') ? 'installed again' : 'refused, as it was finished';
    console.log(`killed after ${seconds(after)}, label ${state}: ${then}; the disk starts`);
  }
} finally {
  await world.remove();
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
