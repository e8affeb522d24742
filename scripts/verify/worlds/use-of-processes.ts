import { closeSync, existsSync, openSync, readSync, readdirSync } from 'node:fs';

/** What a process and all that descend from it use. */
export interface UseOfProcesses {
  /** Bytes of memory that no file backs. Up to what was asked for as enough it is a little high, and cheaper to know. */
  memory: number;
  /** Processor seconds, with those of children that have ended. */
  processor: number;
  pids: number[];
}

/** The children of a process with so many threads. */
export type Children = (pid: number, threads: number) => readonly number[];

interface Process {
  parent: number;
  threads: number;
  processor: number;
  /** Pages in memory, those of files and those that others have too included. */
  pages: number;
}

/** The kernel counts for programs in hundredths of a second, whatever it does itself. */
const ticks = 100;

/** No kernel has larger pages, so that a count of pages is never taken for less than it is. */
const largestPage = 64 * 1024;

/**
 * Of a process and all that descend from it. Memory that processes share since they were forked counts for each.
 * @param enough bytes: below it nobody needs to know the exact memory
 */
export function useOfProcesses(pid: number, enough = 0, children: Children = childrenNow()): UseOfProcesses {
  const use: UseOfProcesses = { memory: 0, processor: 0, pids: [] };
  const seen = new Set<number>();
  const left = [pid];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const found = seen.has(one) ? undefined : readProcess(one);
    if (!found) continue;
    seen.add(one);
    use.memory += found.pages * largestPage;
    use.processor += found.processor;
    left.push(...children(one, found.threads));
  }
  use.pids = [...seen];
  if (use.memory > enough) use.memory = use.pids.reduce((sum, one) => sum + memoryOf(one), 0);
  return use;
}

/** Who descends from whom at this moment. */
export function childrenNow(): Children {
  return listed ? listedChildren : scannedChildren();
}

/** Whether the kernel lists the children of a process; where it does not, all processes of the machine are read. */
const listed = existsSync(`/proc/self/task/${String(process.pid)}/children`);

function listedChildren(pid: number, threads: number): number[] {
  const tasks = threads > 1 ? namesIn(`/proc/${String(pid)}/task`) : [String(pid)];
  return tasks.flatMap((task) =>
    textOf(`/proc/${String(pid)}/task/${task}/children`)
      .split(' ')
      .flatMap((child) => (child === '' ? [] : [Number(child)])),
  );
}

/** By all processes of the machine, read once, when they are first asked for. */
export function scannedChildren(): Children {
  let children: Map<number, number[]> | undefined;
  return (pid) => (children ??= scan()).get(pid) ?? [];
}

function scan(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of namesIn('/proc')) {
    const found = /^\d+$/.test(name) ? readProcess(Number(name)) : undefined;
    if (!found) continue;
    const siblings = children.get(found.parent);
    if (siblings) siblings.push(Number(name));
    else children.set(found.parent, [Number(name)]);
  }
  return children;
}

function readProcess(pid: number): Process | undefined {
  const stat = textOf(`/proc/${String(pid)}/stat`);
  // After the name, which may hold anything: state, parent and so on, as proc(5) counts from 3.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields.length < 22) return undefined;
  const at = (field: number): number => Number(fields[field - 3]);
  const processor = [14, 15, 16, 17].reduce((sum, field) => sum + at(field), 0) / ticks;
  return { parent: at(4), threads: at(20), processor, pages: at(24) };
}

function memoryOf(pid: number): number {
  const status = textOf(`/proc/${String(pid)}/status`);
  return [...status.matchAll(/^Rss(?:Anon|Shmem):\s*(\d+) kB$/gm)].reduce(
    (sum, [, kilobytes]) => sum + Number(kilobytes) * 1024,
    0,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const bytes = Buffer.allocUnsafe(16 * 1024);

/** A file of /proc, which has no size; "" where the process has ended meanwhile. */
function textOf(file: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    let text = '';
    for (;;) {
      const size = readSync(descriptor, bytes, 0, bytes.length, null);
      if (size === 0) return text;
      text += bytes.toString('latin1', 0, size);
    }
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
