import type { Duplex } from 'node:stream';
import { execa } from 'execa';
import { systemCallFilter } from './system-calls.ts';

/** Where the watching program says how a step ended. The step has no such descriptor, and cannot reach the program's. */
export const exitDescriptor = 3;

/** Where bubblewrap reads the filter of system calls. */
export const filterDescriptor = 4;

const filter = systemCallFilter();

/** bubblewrap's arguments for the filter; none where there is none for this processor. */
export const filterArguments = filter ? ['--seccomp', String(filterDescriptor)] : [];

/** Starts a sandbox whose input and output are pipes; only what is asked for in its command line reaches it. */
// eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- its type is what execa makes of the options
export function start([program, ...args]: [string, ...string[]]) {
  const started = execa(program, args, {
    reject: false,
    buffer: false,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
    extendEnv: false,
    // bubblewrap dies with its parent and takes every process inside along. While it starts it does not yet:
    // therefore its whole process group is ended.
    killSignal: 'SIGKILL',
    killDescendants: true,
  });
  const filterEnd = started.stdio[filterDescriptor] as unknown as Duplex;
  // A sandbox that cannot be made reads nothing; what is wrong is said by what it printed.
  for (const stream of [started.stdin, filterEnd]) stream.on('error', () => undefined);
  filterEnd.end(filter);
  return started;
}

export type Started = ReturnType<typeof start>;

/** Exit codes, a line each, as the watching program writes them. */
export function exitsOf(started: Started): Duplex {
  return started.stdio[exitDescriptor] as unknown as Duplex;
}
