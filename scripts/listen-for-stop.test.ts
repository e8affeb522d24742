import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { execa } from 'execa';
import { expect, test } from 'vitest';

/** Listens, says so, and ends when it is stopped. */
const program = `
import { once } from 'node:events';
import { listenForStop } from ${JSON.stringify(join(import.meta.dirname, 'listen-for-stop.ts'))};
const stop = listenForStop();
const held = setInterval(() => undefined, 1000);
console.log('listens');
await once(stop.signal, 'abort');
clearInterval(held);
process.exitCode = stop.exitCode();
`;

test.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s gives %i, however often it comes until the process is gone', async (signal, code) => {
  const command = ['--input-type=module', '--eval', program];
  const running = execa(process.execPath, command, { reject: false, forceKillAfterDelay: false });
  const ended = running.then((result) => result);
  const gone = new AbortController();
  void ended.finally(() => {
    gone.abort();
  });
  await once(running.stdout, 'data');
  // Without a pause, so that some meet a process that is about to be gone.
  while (!gone.signal.aborted) {
    running.kill(signal);
    await turn();
  }
  expect(await ended).toMatchObject({ exitCode: code });
});
