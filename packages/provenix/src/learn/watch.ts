import { watch as watchFolder } from 'node:fs';
import { BadUse } from '../bad-use.ts';
import { books } from './books.ts';
import { check } from './check.ts';
import { goOn } from './go-on.ts';
import type { LearnData } from './data.ts';
import type { Learning } from './learning.ts';
import type { Limit } from './run.ts';

/** Milliseconds. An editor writes a file in more than one go. */
const quiet = 100;
/** Milliseconds between two looks at what git and Nix keep: they replace these files, and write them while they are asked. */
const look = 300;

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
    let known: string | undefined;
    let last = '';
    let again = false;
    const close = (): void => {
      clearTimeout(timer);
      clearInterval(looking);
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
        const before = await books(folder);
        const { solved, says, unchecked } = await check(learning, data, limit);
        known = await books(folder);
        if (!again || says !== last) say(first ? says : `\n${says}`);
        last = says;
        // Nix wrote it while it was asked, or the learner did: it is asked once more, and not for ever.
        again = !again && known !== before;
        if (again) changes += 1;
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
        if (next) {
          changes += 1;
          again = false;
        }
        if (first) say('\nWaiting for a change; Ctrl-C ends it.');
      }
      running = false;
    };
    const watcher = watchFolder(folder, { recursive: true }, (_event, path) => {
      // What questions leave behind is no change of the learner's, and the books are looked at by themselves.
      if (path === null || /^(?:\.git|result[^/]*|flake\.lock)(?:\/|$)/.test(path)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        changes += 1;
        answer().catch(stop);
      }, quiet);
    });
    const looking = setInterval(() => {
      void books(folder).then((now) => {
        if (running || known === undefined || now === known) return;
        known = now;
        changes += 1;
        answer().catch(stop);
      });
    }, look);
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
