import { resolve } from 'node:path';
import { ExecaError } from 'execa';
import { listenForStop } from './listen-for-stop.ts';
import { serveUntilStopped } from './preview.ts';
import { makeMachine, offerMachine } from './start/machine.ts';
import { runUnits } from './start/units.ts';
import { readStartFlags } from './start/flags.ts';
import { buildWhatChanged } from './start/site.ts';

const { port, verify, ...flags } = readStartFlags();
const stop = listenForStop();
const options = { ...flags, signal: stop.signal };

let served = false;
try {
  const shown = !verify || (await runUnits(options));
  if (shown) {
    await buildWhatChanged(options);
    const ended = new AbortController();
    const made = (await offerMachine(flags))
      ? makeMachine(flags.root, AbortSignal.any([stop.signal, ended.signal]))
      : undefined;
    served = true;
    await serveUntilStopped(resolve(flags.root, 'dist'), { port, signal: stop.signal });
    ended.abort();
    await made;
  } else process.exitCode = 1;
} catch (error) {
  // What a program printed has been shown, and what was stopped has not failed.
  if (!(error instanceof ExecaError) && !stop.signal.aborted) console.error(error);
  process.exitCode = 1;
}
// A server that is stopped has done what it was there for.
if (stop.signal.aborted && !served) process.exitCode = stop.exitCode();
