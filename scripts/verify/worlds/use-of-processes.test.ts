import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { childrenNow, scannedChildren, useOfProcesses } from './use-of-processes.ts';

const megabytes = 1024 ** 2;
let child: ChildProcessByStdio<null, Readable, null>;

/** Starts Perl, and waits until it and its children have said "ready" so often. */
async function startPerl(program: string, times: number): Promise<number> {
  child = spawn('perl', ['-e', `$| = 1; ${program}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  let said = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said === 'ready'.repeat(times)) resolve();
    });
  });
  return child.pid ?? 0;
}
afterEach(() => process.kill(-(child.pid ?? 0), 'SIGKILL'));

test('what a process holds counts together with what its children hold', async () => {
  const pid = await startPerl('fork; $x = "x" x (80 * 2**20); $x .= "y"; print "ready"; sleep 600', 2);
  const { memory, processor, pids } = useOfProcesses(pid);
  expect(memory).toBeGreaterThan(160 * megabytes);
  expect(memory).toBeLessThan(640 * megabytes);
  expect(processor).toBeGreaterThan(0);
  expect(pids).toHaveLength(2);
  // What needs not be exact is never too low.
  expect(useOfProcesses(pid, 2 ** 50).memory).toBeGreaterThan(memory);
});

test('memory that files back is not counted', async () => {
  const pid = await startPerl(
    'open F, "<", "/proc/self/exe"; local $/; $x = <F>; undef $x; print "ready"; sleep 600',
    1,
  );
  expect(useOfProcesses(pid).memory).toBeLessThan(40 * megabytes);
});

test('children are found by the list of the kernel and without it, whoever started them', async () => {
  const pid = await startPerl('fork; fork; print "ready"; sleep 600', 4);
  const of = (children = childrenNow()): number[] => useOfProcesses(pid, 0, children).pids.toSorted();
  expect(of()).toHaveLength(4);
  expect(of(scannedChildren())).toEqual(of());
});

test('a process that is gone uses nothing', async () => {
  const pid = await startPerl('print "ready"; sleep 600', 1);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(useOfProcesses(pid)).toEqual({ memory: 0, processor: 0, pids: [] });
  await startPerl('print "ready"; sleep 600', 1);
});
