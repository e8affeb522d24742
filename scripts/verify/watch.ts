import { join } from 'node:path';
import { watch } from 'chokidar';

/** Runs once, and again whenever a file of a unit changes (evidence excepted), until it is stopped. */
export async function watchUnits(
  root: string,
  signal: AbortSignal,
  once: () => Promise<void>,
): Promise<void> {
  await once();
  const watcher = watch(join(root, 'examples'), {
    ignoreInitial: true,
    ignored: (path) => path.includes('/evidence'),
  });
  let timer: NodeJS.Timeout | undefined;
  let queue = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      queue = queue.then(once).catch((error: unknown) => {
        console.error(error);
      });
    }, 200);
  });
  console.log('Watching examples/. Ctrl-C ends it.');
  await new Promise<void>((resolve) => {
    signal.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
  await watcher.close();
  await queue;
}
