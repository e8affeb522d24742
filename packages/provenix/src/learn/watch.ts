import { watch as watchFolder } from 'node:fs';
import { check } from './check.ts';
import type { LearnData } from './data.ts';
import type { Learning } from './state.ts';

/** Milliseconds. An editor writes a file in more than one go. */
const quiet = 100;

/** Checks again whenever a file is saved, until it is solved or interrupted. */
export async function watch(
  learning: Learning,
  data: LearnData,
  say: (text: string) => void,
): Promise<boolean> {
  const first = await check(learning, data);
  say(first.says);
  if (first.solved) return true;
  return new Promise((done, fail) => {
    let timer: NodeJS.Timeout | undefined;
    let running = false;
    let changes = 0;
    let answered = 0;
    const answer = async (): Promise<void> => {
      if (running) return;
      running = true;
      // What is saved while a check runs is checked after it.
      while (answered !== changes) {
        answered = changes;
        const { solved, says } = await check(learning, data);
        say(`\n${says}`);
        if (!solved) continue;
        watcher.close();
        done(true);
        return;
      }
      running = false;
    };
    const watcher = watchFolder(learning.folder, { recursive: true }, (_event, path) => {
      // What questions leave behind is no change of the learner's.
      if (path === null || /^(?:\.git|result[^/]*|flake\.lock)(?:\/|$)/.test(path)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        changes += 1;
        answer().catch((error: unknown) => {
          watcher.close();
          fail(error instanceof Error ? error : new Error(String(error)));
        });
      }, quiet);
    });
    watcher.on('error', fail);
    say('\nWaiting for a change; Ctrl-C ends it.');
  });
}
