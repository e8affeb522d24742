import { Command } from 'commander';
import { homeOf } from '../src/loaders/unit.ts';
import { gitScript } from '../src/lib/units/git-script.ts';
import { median, prepare } from './support.ts';
import { type World, createWorld } from '../scripts/verify/worlds/world.ts';

// How soon the installer ISO asks its first question, and how large it is, beside its own closure and beside Debian's
// kernel with nothing but busybox. All of them boot in turns in one machine of QEMU, so the ratios are comparable.

const flags = new Command('bench/iso')
  .description('The time from power on to the first question of the installer ISO, and its size.')
  .option('--runs <n>', 'boots of each', '3')
  .addHelpText('after', '\nExamples:\n  tools/with-node node bench/iso.ts --runs 5')
  .parse()
  .opts<{ runs: string }>();

/** The same kernel with busybox alone: what no medium with an installer can be faster or smaller than. */
const bare = `
{ nixpkgs }:
let
  pkgs = nixpkgs.legacyPackages.x86_64-linux;
in
pkgs.runCommand "bare" { nativeBuildInputs = [ pkgs.cpio pkgs.zstd ]; } ''
  mkdir -p root/bin root/dev $out
  cp \${pkgs.busybox-static}/bin/busybox root/bin/
  ln -s busybox root/bin/sh
  printf '#!/bin/sh\\nbusybox mount -t devtmpfs dev /dev\\necho Host name > /dev/ttyS0\\n' > root/init
  echo 'busybox sleep 600' >> root/init
  chmod +x root/init
  (cd root && find . | cpio --quiet -o -H newc) | zstd -q -3 > $out/initrd
''
`;

/** In the folder of the project: each of them until its first question stands on the serial line. */
const machine =
  'tools/bin/qemu-system-x86_64 -accel tcg -m 1024 -net none -no-reboot -display none -monitor none -serial file:line -drive file=disk,format=raw,if=virtio';
const kernel = '-kernel boot/bzImage -append "console=ttyS0,115200 quiet"';
const ways = {
  iso: { name: 'the ISO', boot: `${machine} -cdrom result/iso/*.iso` },
  direct: { name: 'its kernel and closure, no disc', boot: `${machine} ${kernel} -initrd boot/initrd` },
  bare: { name: 'the kernel with busybox alone', boot: `${machine} ${kernel} -initrd bare/initrd` },
};

const { toolchain, pocket, units } = await prepare();
const unit = units.find(({ kind, id }) => kind === 'template' && id === 'installer-iso');
const project = unit?.proof === 'run' ? unit.variants[0] : undefined;
if (unit?.proof !== 'run' || !unit.git || !project) throw new Error('no template installer-iso');

const home = homeOf(unit.id);
const world = await createWorld(toolchain, { ...pocket.setup, seed: undefined });
try {
  await world.lay(unit.id, project.files);
  await must(gitScript(unit.git));
  // Without a disk to install to, the installer asks nothing.
  await must('truncate --size 64M disk');
  await must(`cat > ~/bare.nix << 'END'\n${bare}END`);
  await must('nix build --quiet .#iso');
  // The tools come by their store paths, so that starting them is not part of a boot.
  await must('nix build --quiet --inputs-from . nixpkgs#qemu --out-link tools');
  await must(
    'nix shell --quiet --inputs-from . nixpkgs#xorriso --command xorriso -osirrox on -indev result/iso/*.iso -extract /boot boot',
  );
  await must(
    'nix build --quiet --impure --expr "import ~/bare.nix { nixpkgs = (builtins.getFlake (toString ./.)).inputs.nixpkgs; }" --out-link bare',
  );
  await must('nix build --quiet .#nixosConfigurations.iso.config.system.build.toplevel --out-link system');

  const times: Record<keyof typeof ways, number[]> = { iso: [], direct: [], bare: [] };
  for (let run = 0; run < Number(flags.runs); run++)
    for (const way of ['iso', 'direct', 'bare'] as const) times[way].push(await boot(world, ways[way].boot));

  console.log(`from power on to the first question, QEMU without KVM, medians of ${flags.runs}`);
  const least = median(times.bare);
  for (const way of ['iso', 'direct', 'bare'] as const)
    row(ways[way].name, `${median(times[way]).toFixed(1)} s`, median(times[way]) / least);

  const iso = await size('result/iso/*.iso');
  const closure = Number(
    await must("nix path-info --recursive --json ./system | jq '[.. | objects | .narSize // empty] | add'"),
  );
  console.log('size');
  const smallest = (await size('boot/bzImage')) + (await size('bare/initrd'));
  row('the ISO', megabytes(iso), iso / smallest);
  row('the closure on it, not compressed', megabytes(closure), closure / smallest);
  row(ways.bare.name, megabytes(smallest), 1);
  console.log(`the ISO is ${(iso / closure).toFixed(2)} of its closure`);
} finally {
  await world.remove();
}

/** Seconds from the start of the machine until its serial line asks. */
async function boot(here: World, command: string): Promise<number> {
  const { output, exit } = await here.run(
    `: > line; start=$(date +%s%N); ${command} > /dev/null 2>&1 & machine=$!
until grep --text --quiet 'Host name' line; do kill -0 $machine || exit 1; sleep 0.05; done
echo $((($(date +%s%N) - start) / 1000000)); kill $machine`,
    { cwd: home, timeout: 120 },
  );
  if (exit !== 0) throw new Error(`it did not ask: ${output}`);
  return Number(output.trim()) / 1000;
}

async function must(command: string): Promise<string> {
  const { output, exit } = await world.run(command, { cwd: home, timeout: 600 });
  if (exit !== 0) throw new Error(`${command}: ${output}`);
  return output
    .split('\n')
    .filter((text) => !text.startsWith('warning:'))
    .join('\n')
    .trim();
}

async function size(path: string): Promise<number> {
  return Number(await must(`stat --dereference --format %s ${path}`));
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function row(name: string, value: string, ratio: number): void {
  console.log(`  ${name.padEnd(36)} ${value.padStart(10)}  ${ratio.toFixed(2).padStart(6)} x`);
}
