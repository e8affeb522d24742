import { watch as watchFolder } from 'node:fs';
import { BadUse } from '../bad-use.ts';
import { check } from './check.ts';
import { goOn } from './go-on.ts';
import type { LearnData } from './data.ts';
import type { Learning } from './learning.ts';
import type { Limit } from './run.ts';

/** Milliseconds. An editor writes a file in more than one go. */
const quiet = 100;

/**
 * Checks again whenever a file is saved, until it is solved or interrupted; from a lesson that is done it goes on to the
 * next.
 * @returns false where a lesson comes of which the reader alone can say whether it is done
 * @param open reads what the folder learns; another terminal may go to another lesson meanwhile
 */
export async function watch(
  open: () => Promise<Learning>,
  data: LearnData,
  limit: Limit,
  say: (text: string) => void,
): Promise<boolean> {
  const { folder } = await open();
  return new Promise((done, fail) => {
    let timer: NodeJS.Timeout | undefined;
    let running = false;
    // The first check is made as if a file had been saved; what is saved while it runs is seen already.
    let changes = 1;
    let answered = 0;
    const close = (): void => {
      clearTimeout(timer);
      watcher.close();
    };
    const end = (solved: boolean): void => {
      close();
      done(solved);
    };
    const stop = (error: unknown): void => {
      close();
      fail(plain(error));
    };
    const answer = async (): Promise<void> => {
      if (running) return;
      running = true;
      // What is saved while a check runs is checked after it.
      while (answered !== changes) {
        const first = answered === 0;
        answered = changes;
        const learning = await open();
        const { solved, says, unchecked } = await check(learning, data, limit);
        say(first ? says : `\n${says}`);
        if (solved && unchecked) {
          say('\nWhen you have done it, go on: provenix learn check');
          end(false);
          return;
        }
        const next = solved ? await goOn(learning, data) : undefined;
        if (next && next.says !== '') say(`\n${next.says}`);
        if (next && !next.goesOn) {
          end(true);
          return;
        }
        // The next lesson may hold already: not all of them change a file.
        if (next) changes += 1;
        if (first) say('\nWaiting for a change; Ctrl-C ends it.');
      }
      running = false;
    };
    const watcher = watchFolder(folder, { recursive: true }, (_event, path) => {
      // What questions leave behind is no change of the learner's.
      if (path === null || /^(?:\.git|result[^/]*|flake\.lock)(?:\/|$)/.test(path)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        changes += 1;
        answer().catch(stop);
      }, quiet);
    });
    watcher.on('error', stop);
    answer().catch(stop);
  });
}

function plain(error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EMFILE')
    return new BadUse(
      'this system watches as many files as it may, so a save would not be seen.\nAsk for each check instead: provenix learn check',
    );
  return error instanceof Error ? error : new Error(String(error));
}
