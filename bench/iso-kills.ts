import { Command } from 'commander';
import { openInstaller } from './installer.ts';
import { direct, installing, qemu, serial } from './serial.ts';

// Whether an installation whose power is cut can be started again: at each of some moments the machine is killed, then
// switched on with the same disk, and installs; then the disk starts. Nothing but the power differs from the recipe.

const flags = new Command('bench/iso-kills')
  .description('Kills an installation at some moments, and installs again on the same disk.')
  .option('--moments <n>', 'how many', '10')
  .addHelpText('after', '\nExamples:\n  tools/with-node node bench/iso-kills.ts --moments 3')
  .parse()
  .opts<{ moments: string }>();

const medium = `${qemu} ${direct('boot/initrd')}`;
const { run, remove } = await openInstaller();
try {
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
  await remove();
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
