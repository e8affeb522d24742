import { Command } from 'commander';
import { openInstaller } from './installer.ts';
import { direct, installing, qemu, serial } from './serial.ts';
import { median } from './support.ts';

// How soon the installer ISO asks its first question, how long an installation takes and how soon the disk starts, and
// how large the ISO is, beside its own closure and beside Debian's kernel with nothing but busybox. All of them boot in
// turns in one machine of QEMU, so the ratios are comparable.

const flags = new Command('bench/iso')
  .description(
    'From power on to the first question, the installation, the start from the disk; and the size.',
  )
  .option('--runs <n>', 'how often each', '1')
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

/** Each of them, from power on until its serial line says so. */
const ways = {
  iso: { name: 'the ISO asks', boot: `${qemu} -cdrom result/iso/*.iso -boot d`, until: 'Host name' },
  direct: {
    name: 'its kernel and closure, no disc',
    boot: `${qemu} ${direct('boot/initrd')}`,
    until: 'Host name',
  },
  bare: {
    name: 'the kernel with busybox alone',
    boot: `${qemu} ${direct('bare/initrd')}`,
    until: 'Host name',
  },
};

const { run, remove } = await openInstaller();
try {
  await run('truncate --size 1G disk');
  await run(`cat > ~/bare.nix << 'END'\n${bare}END`);
  await run(
    'nix build --quiet --impure --expr "import ~/bare.nix { nixpkgs = (builtins.getFlake (toString ./.)).inputs.nixpkgs; }" --out-link bare',
  );
  await run('nix build --quiet .#nixosConfigurations.iso.config.system.build.toplevel --out-link system');

  const times: Record<keyof typeof ways | 'install' | 'disk', number[]> = {
    iso: [],
    direct: [],
    bare: [],
    install: [],
    disk: [],
  };
  for (let turn = 0; turn < Number(flags.runs); turn++) {
    for (const way of ['iso', 'direct', 'bare'] as const) times[way].push(await boot(ways[way]));
    times.install.push(await install());
    times.disk.push(await boot({ boot: `${qemu} -boot c`, until: 'bash-' }));
  }

  console.log(`QEMU without KVM, medians of ${flags.runs}; the kernel with busybox alone is 1`);
  const least = median(times.bare);
  const seconds = (name: string, of: readonly number[]): void => {
    row(name, `${median(of).toFixed(1)} s`, median(of) / least);
  };
  for (const way of ['iso', 'direct', 'bare'] as const) seconds(ways[way].name, times[way]);
  seconds('the installation, asked by nobody', times.install);
  seconds('the disk, until its login', times.disk);

  const iso = await size('result/iso/*.iso');
  const closure = Number(
    await run("nix path-info --recursive --json ./system | jq '[.. | objects | .narSize // empty] | add'"),
  );
  console.log('size');
  const smallest = (await size('boot/bzImage')) + (await size('bare/initrd'));
  row('the ISO', megabytes(iso), iso / smallest);
  row('the closure on it, not compressed', megabytes(closure), closure / smallest);
  row(ways.bare.name, megabytes(smallest), 1);
  console.log(`the ISO is ${(iso / closure).toFixed(2)} of its closure`);
} finally {
  await remove();
}

/** Seconds from the start of the machine until its serial line says something. */
async function boot({ boot: command, until }: { boot: string; until: string }): Promise<number> {
  return timed(`begun=$(now)\nstart ${command}\nsee '${until}'`);
}

/** Seconds that an installation takes on an empty disk, once the medium has booted. */
async function install(): Promise<number> {
  return timed(`rm disk; truncate --size 1G disk
start ${ways.direct.boot}
shell
begun=$(now)
press ${installing}
see 'Remove the medium'`);
}

async function timed(script: string): Promise<number> {
  return Number(await run(`${serial}${script}\necho $(($(now) - begun))\ncut`)) / 1000;
}

async function size(path: string): Promise<number> {
  return Number(await run(`stat --dereference --format %s ${path}`));
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function row(name: string, value: string, ratio: number): void {
  console.log(`  ${name.padEnd(36)} ${value.padStart(10)}  ${ratio.toFixed(2).padStart(6)} x`);
}
