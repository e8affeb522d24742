import { statfsSync } from 'node:fs';
import { limits } from './limits.ts';
import { useOfDisk, useOfRemoved } from './use-of-disk.ts';
import { type Children, childrenNow, useOfProcesses } from './use-of-processes.ts';

/** What a world uses more of than it may. */
export type Excess = 'memory' | 'processor' | 'disk' | 'files';

/** How much of each it may use: bytes, seconds, bytes and a count. */
type Most = Record<'memory' | 'worldProcessor' | 'disk' | 'files', number>;

/**
 * Looks at what a world uses while its steps run: the kernel bounds single processes and files, and this their sum.
 * What grows faster than it looks is over by that much.
 */
export interface WorldWatch {
  /**
   * Looks from now on.
   * @param pid the process that the world's others descend from
   * @param end told once
   * @returns ends it
   */
  during(pid: number, end: (why: Excess) => void): () => void;
  /** The world is gone. */
  close(): void;
}

/** In milliseconds. */
const pace = {
  /** Between two looks at processes. */
  processes: 250,
  /** At least between two at the disk, */
  disk: 1000,
  /** and at most, where nothing says that the world grows. */
  quietDisk: 10_000,
  /** At most between two at processes, whatever a look takes. */
  most: 2000,
};

/** A look takes a part of the time: it is this many times as long until the next one. */
const rest = 40;

const watched = new Set<Watched>();
let ticker: NodeJS.Timeout | undefined;

/** One look at all worlds, and the next. */
function lookAtAll(): void {
  const started = performance.now();
  const children = childrenNow();
  for (const world of watched) world.look(children);
  const pause = Math.min(pace.most, Math.max(pace.processes, rest * (performance.now() - started)));
  ticker = watched.size > 0 ? setTimeout(lookAtAll, pause).unref() : undefined;
}

/**
 * @param folder the world's
 * @param most Default: what limits.ts says
 */
export function watchWorld(folder: string, most: Most = limits): WorldWatch {
  const world = new Watched(folder, most);
  watched.add(world);
  ticker ??= setTimeout(lookAtAll, pace.processes).unref();
  return {
    during: (pid, end) => world.during(pid, end),
    close: () => {
      watched.delete(world);
    },
  };
}

class Watched {
  readonly #folder: string;
  readonly #most: Most;
  #running: { pid: number; end: (why: Excess) => void } | undefined;
  /** When the disk was looked at, how long that took, and what was free on it then. */
  #looked: { at: number; took: number; free: Free };
  #looking = false;

  constructor(folder: string, most: Most) {
    this.#folder = folder;
    this.#most = most;
    this.#looked = { at: performance.now(), took: 0, free: freeAt(folder) };
  }

  during(pid: number, end: (why: Excess) => void): () => void {
    const running = { pid, end };
    this.#running = running;
    return () => {
      if (this.#running === running) this.#running = undefined;
    };
  }

  look(children: Children): void {
    if (!this.#running) return;
    const most = this.#most;
    const { memory, processor, pids } = useOfProcesses(this.#running.pid, most.memory, children);
    const removed = useOfRemoved(pids);
    if (memory + removed.memory > most.memory) this.#over('memory');
    else if (processor > most.worldProcessor) this.#over('processor');
    else if (this.#isDue()) void this.#lookAtDisk(removed.disk);
  }

  /** What is free on the disk says in an instant whether anything on it grew; what a world has must be walked. */
  #isDue(): boolean {
    const { at, took, free } = this.#looked;
    const since = performance.now() - at;
    if (this.#looking || since < pace.disk) return false;
    const now = freeAt(this.#folder);
    const grew = Math.max(
      (free.bytes - now.bytes) / this.#most.disk,
      (free.files - now.files) / this.#most.files,
    );
    return grew > 1 / 2 || (since > rest * took && (grew > 1 / 16 || since > pace.quietDisk));
  }

  async #lookAtDisk(removed: number): Promise<void> {
    this.#looking = true;
    const free = freeAt(this.#folder);
    const { disk, files, took } = await useOfDisk(this.#folder, this.#most);
    this.#looked = { at: performance.now(), took, free };
    this.#looking = false;
    if (disk + removed > this.#most.disk) this.#over('disk');
    else if (files > this.#most.files) this.#over('files');
  }

  #over(why: Excess): void {
    const running = this.#running;
    this.#running = undefined;
    running?.end(why);
  }
}

type Free = Record<'bytes' | 'files', number>;

/** Of the disk that a folder is on; zeros where it is gone. */
function freeAt(folder: string): Free {
  try {
    const { bfree, bsize, ffree } = statfsSync(folder);
    return { bytes: bfree * bsize, files: ffree };
  } catch {
    return { bytes: 0, files: 0 };
  }
}
