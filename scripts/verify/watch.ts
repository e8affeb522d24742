import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Editors write a file in several steps; this long after the last one, in milliseconds, the file is whole. */
const settled = 200;

/** Runs once, and again whenever a file of a unit changes (evidence excepted), until it is stopped. */
export async function watchUnits(
  root: string,
  signal: AbortSignal,
  once: () => Promise<void>,
): Promise<void> {
  await once();
  console.log('Watching examples/. Ctrl-C ends it.');
  let changes = 0;
  let queue = Promise.resolve();
  const onceSettled = async (change: number): Promise<void> => {
    await wait(settled);
    if (change !== changes) return;
    queue = queue.then(once).catch((error: unknown) => {
      console.error(error);
    });
  };
  try {
    for await (const { filename } of watch(join(root, 'examples'), { recursive: true, signal }))
      if (filename !== null && !/(?:^|\/)evidence(?:\/|$)/.test(filename)) void onceSettled(++changes);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  await queue;
}
