import { constants } from 'node:fs';
import { lstat, mkdtemp, open, readFile, readdir, readlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { digest, shortDigest } from '../../../src/lib/units/digest.ts';
import { removeFolder } from './files.ts';

// A verifier that is killed leaves its temporary folders; the next one removes them.

const mark = 'owner.json';

/** Which process made a folder: its number alone says little, since numbers are given again. */
interface Owner {
  pid: number;
  /** When it began, in ticks since the machine did. */
  began: string;
  /** Which start of the machine. */
  boot: string;
  /** Which numbering of processes: another container's are not known here. */
  namespace: string;
}

/**
 * Makes a folder whose name says whose it is: a verifier that is killed before it has written so into the folder leaves
 * one that the next can still tell.
 * @param prefix the beginning of its path
 */
export async function makeOwned(prefix: string): Promise<string> {
  const name = await nameOf(process.pid);
  const folder = await mkdtemp(name === undefined ? prefix : `${prefix}${name}-`);
  await markOwner(folder);
  return folder;
}

/** A process in the name of a folder; what tells machines and namespaces apart is shortened. */
async function nameOf(pid: number): Promise<string | undefined> {
  const owner = await ownerOf(pid);
  return owner && [owner.pid, owner.began, shortDigest(digest(owner.boot + owner.namespace))].join('.');
}

/** Whether the owner that stands in the name of a folder is gone. */
async function isDeadByName(name: string): Promise<boolean> {
  const [said, pid] = /(?<=-)(\d{1,10})\.\d{1,20}\.[0-9a-f]{12}(?=-)/.exec(name) ?? [];
  if (said === undefined) return false;
  const [, , here] = (await nameOf(process.pid))?.split('.') ?? [];
  return here !== undefined && said.endsWith(here) && (await nameOf(Number(pid))) !== said;
}

/** Says in a temporary folder whose it is. */
export async function markOwner(folder: string): Promise<void> {
  const owner = await ownerOf(process.pid);
  if (owner) await writeFile(join(folder, mark), JSON.stringify(owner), { mode: 0o600, flag: 'wx' });
}

/**
 * Removes what dead verifiers of this user left. What is not surely dead stays.
 * @param base the folder it is in. Default: that for temporary files
 * @param form of the names that folders with an owner have there
 */
export async function removeDeadFolders(
  base = tmpdir(),
  form = /^provenix-(?:[a-z]+-)?(?:[\d.a-f]+-)?\w{6}$/,
): Promise<void> {
  const names = await readdir(base).catch(() => []);
  for (const name of names)
    if (form.test(name) && (await isDead(join(base, name))))
      await removeFolder(join(base, name)).catch(() => undefined);
}

async function isDead(folder: string): Promise<boolean> {
  try {
    const stats = await lstat(folder);
    if (!stats.isDirectory() || stats.uid !== process.getuid?.()) return false;
    const owner = await readOwner(folder);
    if (!owner) return await isDeadByName(basename(folder));
    const here = await ownerOf(process.pid);
    if (here?.boot !== owner.boot) return here !== undefined;
    if (here.namespace !== owner.namespace) return false;
    return (await ownerOf(owner.pid))?.began !== owner.began;
  } catch {
    return false;
  }
}

/** What stands in a folder; undefined where its owner had no time to write it. */
async function readOwner(folder: string): Promise<Owner | undefined> {
  try {
    const file = await open(join(folder, mark), constants.O_RDONLY | constants.O_NOFOLLOW);
    return JSON.parse(await file.readFile('utf8').finally(() => file.close())) as Owner;
  } catch {
    return undefined;
  }
}

/** undefined where there is no such process, or no /proc. */
async function ownerOf(pid: number): Promise<Owner | undefined> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    // After the name, which may hold anything: state is the first field, the beginning the twentieth.
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    return { pid, began, boot, namespace: await readlink('/proc/self/ns/pid') };
  } catch {
    return undefined;
  }
}
