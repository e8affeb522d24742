import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ProblemsError } from '../../../src/lib/problem/problem.ts';

/** One recorder at a time: two would take each other's folders away. */
export class RecordLock {
  readonly #file: string;

  constructor(root: string) {
    this.#file = join(root, '.cache/record.lock');
  }

  /** Takes the lock, also from a recorder that is gone. Refuses where one is at work. */
  async take(): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    for (;;) {
      try {
        await writeFile(this.#file, String(process.pid), { flag: 'wx' });
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const owner = await this.owner();
        if (owner !== undefined)
          throw new ProblemsError('Nothing was recorded.', [
            {
              file: '.cache/record.lock',
              message: `another recorder is at work here, as process ${String(owner)}`,
              hint: 'Wait until it has ended, then record again.',
            },
          ]);
        await rm(this.#file, { force: true });
      }
    }
  }

  /** The process that records here; undefined where none does. */
  async owner(): Promise<number | undefined> {
    const owner = Number(await readFile(this.#file, 'utf8').catch(() => ''));
    if (!Number.isInteger(owner) || owner <= 0) return undefined;
    try {
      process.kill(owner, 0);
      return owner;
    } catch (error) {
      // Somebody else's process is alive too.
      return (error as NodeJS.ErrnoException).code === 'EPERM' ? owner : undefined;
    }
  }

  async release(): Promise<void> {
    await rm(this.#file, { force: true });
  }
}
