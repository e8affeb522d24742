import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeOwned, removeDeadFolders } from '../worlds/owner.ts';
import { type TreeStamp, checkTree, treeStamp } from './tree-stamp.ts';

/** What was unpacked into a folder of the cache. */
export interface Ready {
  /** Of Nix. */
  version: string;
  suite: string;
  /** Of each Debian package. */
  versions: Record<string, string>;
  /** What was unpacked. Caches of older verifiers have none, and are stamped when they are first met. */
  tree?: TreeStamp;
}

/** undefined where there is nothing, or it is not as it was unpacked: then it is made again, not trusted. */
export async function readReady(place: string, say: (text: string) => void): Promise<Ready | undefined> {
  try {
    const ready = JSON.parse(await readFile(join(place, 'ready.json'), 'utf8')) as Ready;
    const root = join(place, 'root');
    const tree = ready.tree ? checkTree(root, ready.tree) : treeStamp(root);
    if (!tree) {
      say(`what was unpacked in ${place} has been changed; it is made again`);
      return undefined;
    }
    const now = { ...ready, tree };
    // Whoever may not write there looks at the files themselves each time.
    if (tree !== ready.tree) await writeReady(place, now).catch(() => undefined);
    return now;
  } catch {
    return undefined;
  }
}

/** Written as a whole: others read it meanwhile. */
export async function writeReady(place: string, ready: Ready): Promise<void> {
  const fresh = join(place, `ready-${String(process.pid)}.json`);
  await writeFile(fresh, JSON.stringify(ready));
  await rename(fresh, join(place, 'ready.json'));
}

/**
 * Unpacks into a folder of its own and renames it into place when it is whole, so that runs side by side, or one that
 * was stopped, leave no half cache.
 * @param unpack fills `root`; `work` is an empty folder for what it needs meanwhile
 */
export async function unpackInto(
  place: string,
  cache: string,
  say: (text: string) => void,
  unpack: (root: string, work: string) => Promise<Omit<Ready, 'tree'>>,
): Promise<Ready> {
  await mkdir(cache, { recursive: true });
  // A verifier that was killed while it unpacked left some hundred megabytes.
  await removeDeadFolders(cache, /^unpacking-(?:[\d.a-f]+-)?\w{6}$/);
  const work = await makeOwned(join(cache, 'unpacking-'));
  try {
    const root = join(work, 'root');
    const unpacked = await unpack(root, work);
    const whole = join(work, 'whole');
    await mkdir(whole);
    await rename(root, join(whole, 'root'));
    const ready: Ready = { ...unpacked, tree: treeStamp(join(whole, 'root')) };
    await writeReady(whole, ready);
    // Another run may have been faster; what it left is in use and as good. Only a broken cache is moved away.
    await rename(whole, place).catch(async () => {
      if (await readReady(place, say)) return;
      await rename(place, join(work, 'broken')).catch(() => undefined);
      await rename(whole, place);
    });
    return ready;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
