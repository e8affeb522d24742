import { existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { quote } from '../../src/lib/shell/quote.ts';
import { worldEnvironment } from '../verify/worlds/bubblewrap.ts';
import { writeEtc } from '../verify/worlds/etc.ts';
import { bareSetup } from '../verify/worlds/world-setup.ts';
import { links, programs } from './programs.ts';

const guest = join(import.meta.dirname, 'guest');

export interface TreeOptions {
  /** The unpacked Debian packages of the userland. */
  userland: string;
  /** What stands for nixpkgs: the folder that worlds see as /nixpkgs. */
  nixpkgs: string;
  /** The folder to make. */
  tree: string;
}

/** Makes the file system of the machine: what its programs need and no more, as worlds of the verifier have it. */
export async function makeTree({ userland, nixpkgs, tree }: TreeOptions): Promise<void> {
  const places = ['usr/bin', 'usr/sbin', 'usr/lib/i386-linux-gnu', 'usr/lib/git-core', 'etc/machine'];
  const mounted = ['dev', 'home', 'host', 'nix', 'proc', 'run', 'sys', 'tmp', 'var'];
  for (const folder of [...places, ...mounted]) await mkdir(join(tree, folder), { recursive: true });
  for (const name of ['bin', 'sbin', 'lib']) await symlink(`usr/${name}`, join(tree, name));
  await symlink('i386-linux-gnu/ld-linux.so.2', join(tree, 'usr/lib/ld-linux.so.2'));
  for (const name of programs) await copyFile(join(userland, 'usr/bin', name), join(tree, 'usr/bin', name));
  for (const [name, target] of links) await symlink(target, join(tree, 'usr/bin', name));
  await copyLibraries(userland, tree);
  await mkdir(join(tree, 'debian/usr'), { recursive: true });
  for (const name of ['bin', 'sbin', 'lib']) await symlink(`usr/${name}`, join(tree, 'debian', name));
  await cp(nixpkgs, join(tree, 'nixpkgs'), { recursive: true, verbatimSymlinks: true });
  await writeSettings(tree);
}

/** The libraries that the loader of the userland lists for its programs, which run here: x86_64 runs i386. */
async function copyLibraries(userland: string, tree: string): Promise<void> {
  const place = join(userland, 'usr/lib/i386-linux-gnu');
  const loader = join(place, 'ld-linux.so.2');
  const found = new Set([loader, join(place, 'libnss_dns.so.2'), join(place, 'libnss_files.so.2')]);
  for (const name of programs) {
    const program = join(userland, 'usr/bin', name);
    const listed = await execa(
      loader,
      ['--library-path', `${place}:${join(userland, 'usr/lib/nix')}`, '--list', program],
      {
        reject: false,
      },
    );
    for (const [, path = ''] of listed.stdout.matchAll(/=> (\S+) /g))
      if (path.startsWith(userland)) found.add(path);
  }
  for (const path of found)
    if (existsSync(path))
      await copyFile(path, join(tree, 'usr/lib/i386-linux-gnu', path.split('/').at(-1) ?? ''));
}

/** The settings of a world, and the programs that answer requests. */
async function writeSettings(tree: string): Promise<void> {
  const toolchain = { buildShell: '/usr/bin/bash-static' };
  await writeEtc(join(tree, 'etc'), toolchain, { ...bareSetup, sandboxPaths: ['/debian'], nixConf }, []);
  await copyFile(join(guest, 'init'), join(tree, 'usr/sbin/init'));
  await chmod(join(tree, 'usr/sbin/init'), 0o755);
  for (const name of ['agent', 'repl', 'runner', 'shell'])
    await copyFile(join(guest, name), join(tree, 'etc/machine', name));
  const environment = Object.entries(worldEnvironment('/usr/bin:/bin')).map(([name, value]) =>
    quote(`${name}=${value}`),
  );
  await writeFile(join(tree, 'etc/machine/environment'), `environment=(${environment.join(' ')})\n`);
  const accounts = await readFile(join(tree, 'etc/passwd'), 'utf8');
  await writeFile(join(tree, 'etc/passwd'), `root:x:0:0:root:/root:/bin/bash\n${accounts}`);
}

const nixConf = [
  // So that outputs are those of the recordings. Its processor is an emulated i386, and its programs are built for one.
  'system = x86_64-linux',
  'max-jobs = 1',
  'cores = 1',
];
