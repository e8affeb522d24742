import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { removeFolder } from '../verify/worlds/files.ts';

/** What a run downloads or builds once, by the digest of what it is made from; nothing else of .cache is shared. */
const sharedCaches = ['nix', 'pocketpkgs', 'seeds', 'chromium'];

export interface Copy {
  /** The copied working tree. */
  root: string;
  /** An empty folder for temporary files. */
  temporary: string;
  remove: () => Promise<void>;
}

/** Makes copies of a working tree, each in a folder of its own. */
export interface Copies {
  /** The tree that they are copied from: as it was when all began, whatever is edited meanwhile. */
  root: string;
  make: () => Promise<Copy>;
  /** Removes all of them. */
  remove: () => Promise<void>;
}

/**
 * The tree as git sees it, with changes that are not committed and new files that are not ignored. Packages and caches
 * are links.
 */
export async function copiesOf(root: string): Promise<Copies> {
  const folder = await mkdtemp(join(tmpdir(), 'lies-'));
  // Where tests run as root, their sandbox is another user, who must reach the copies.
  await chmod(folder, 0o755);
  const first = join(folder, 'first');
  await copyTracked(root, first);
  await linkPackages(root, first);
  for (const name of sharedCaches) await link(root, first, join('.cache', name));
  await link(root, first, 'tools/node/node_modules');
  return {
    root: first,
    async make() {
      const own = await mkdtemp(join(folder, 'c-'));
      await chmod(own, 0o755);
      await execa('cp', ['--archive', '--reflink=auto', first, join(own, 'tree')]);
      await mkdir(join(own, 'tmp'));
      return { root: join(own, 'tree'), temporary: join(own, 'tmp'), remove: () => removeFolder(own) };
    },
    remove: () => removeFolder(folder),
  };
}

async function copyTracked(root: string, to: string): Promise<void> {
  const { stdout } = await execa('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  // A file that is removed and not committed is listed all the same.
  const files = stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  await mkdir(to);
  await execa('tar', ['--create', '--null', '--files-from=-', '--file=-'], {
    cwd: root,
    input: files.join('\0'),
    encoding: 'buffer',
    maxBuffer: Infinity,
  }).pipe('tar', ['--extract', '--file=-'], { cwd: to });
}

/** A folder of links, so that the workspaces' packages are those of the copy. */
async function linkPackages(root: string, to: string): Promise<void> {
  const packages = join(root, 'node_modules');
  const own = existsSync(join(root, 'packages')) ? await readdir(join(root, 'packages')) : [];
  await mkdir(join(to, 'node_modules'));
  for (const name of await readdir(packages)) {
    if (name.startsWith('.') && name !== '.bin') continue;
    const target = own.includes(name) ? join('../packages', name) : join(packages, name);
    await symlink(target, join(to, 'node_modules', name));
  }
}

async function link(root: string, to: string, path: string): Promise<void> {
  if (!existsSync(join(root, path))) return;
  await mkdir(dirname(join(to, path)), { recursive: true });
  await symlink(join(root, path), join(to, path));
}
