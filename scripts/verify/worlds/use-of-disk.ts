import { type Dirent, lstatSync, readdirSync, statSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';

/** What lies on the disk: bytes, and how many files, folders and links. */
export interface UseOfDisk {
  disk: number;
  files: number;
  /** Milliseconds that it took to look. */
  took: number;
}

/** Milliseconds after which a look lets others have their turn. */
const slice = 4;

/**
 * What lies below a folder. No link is followed. It ends when there is more than allowed. What this user may not read
 * counts as nothing.
 */
export async function useOfDisk(
  folder: string,
  most: Readonly<Record<'disk' | 'files', number>>,
): Promise<UseOfDisk> {
  const use = { disk: 0, files: 0, took: 0 };
  let started = performance.now();
  const pause = async (): Promise<void> => {
    use.took += performance.now() - started;
    await turn();
    started = performance.now();
  };
  const left = [folder];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    for (const entry of entriesOf(place)) {
      use.files += 1;
      if (entry.isDirectory()) left.push(join(place, entry.name));
      else if (entry.isFile()) use.disk += bytesOf(join(place, entry.name));
      // Reading the clock costs as much as looking at a file.
      if (use.files % 64 === 0 && performance.now() - started > slice) await pause();
    }
    if (use.disk > most.disk || use.files > most.files) break;
  }
  use.took += performance.now() - started;
  return use;
}

/** Milliseconds that a look at open files may take: a step may have opened a million. */
const patience = 20;

/** What statfs(2) says of a file system in memory. */
const inMemory = 0x01_02_19_94;

/** Bytes of files that these processes have open and that lie nowhere any more, in memory and on disks. */
export function useOfRemoved(pids: readonly number[]): Record<'memory' | 'disk', number> {
  const seen = new Set<string>();
  const use = { memory: 0, disk: 0 };
  const started = performance.now();
  for (const pid of pids) {
    if (performance.now() - started > patience) break;
    for (const { name } of entriesOf(`/proc/${String(pid)}/fd`)) {
      const file = `/proc/${String(pid)}/fd/${name}`;
      const stats = orNothing(() => statSync(file, { throwIfNoEntry: false }));
      if (!stats?.isFile() || stats.nlink > 0) continue;
      const which = `${String(stats.dev)} ${String(stats.ino)}`;
      if (seen.has(which)) continue;
      seen.add(which);
      const memory = orNothing(() => statfsSync(file).type === inMemory) ?? false;
      use[memory ? 'memory' : 'disk'] += stats.blocks * 512;
    }
  }
  return use;
}

function entriesOf(folder: string): Dirent[] {
  return orNothing(() => readdirSync(folder, { withFileTypes: true })) ?? [];
}

function bytesOf(file: string): number {
  return (orNothing(() => lstatSync(file, { throwIfNoEntry: false }))?.blocks ?? 0) * 512;
}

/** undefined where it is gone meanwhile, or closed to this user. */
function orNothing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
