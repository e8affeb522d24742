import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { limits } from './limits.ts';
import { type Excess, watchWorld } from './use.ts';

const few = { memory: 64 * 1024 ** 2, worldProcessor: 0.5, disk: 1024 ** 2, files: 20 };

/** What a watched program is ended for. */
async function endedFor(program: string, folder: string): Promise<Excess> {
  const watch = watchWorld(folder, few);
  const child = spawn('perl', ['-MIO::Handle', '-e', program], { cwd: folder, stdio: 'ignore' });
  try {
    return await new Promise((end) => watch.during(child.pid ?? 0, end));
  } finally {
    child.kill('SIGKILL');
    watch.close();
  }
}

test.each<[string, Excess, string]>([
  ['of its own', 'memory', '$x = "x" x (200 * 2**20); sleep 600'],
  [
    'in a file that has no place',
    'memory',
    'my $n = "n"; open my $f, "+<&=", syscall(319, $n, 0); print $f "x" x (100 * 2**20); $f->flush; sleep 600',
  ],
  ['of its own', 'processor', '1 while 1'],
  ['in a file', 'disk', 'open F, ">f"; print F "x" x 2**21; close F; sleep 600'],
  [
    'in a file that was removed',
    'disk',
    'open F, ">f"; print F "x" x 2**21; F->flush; unlink "f"; sleep 600',
  ],
  ['in one folder', 'files', 'for (1 .. 30) { open F, ">f$_" } sleep 600'],
])('too much %s: %s ends it', async (_what, why, program) => {
  expect(await endedFor(program, await temporaryFolder())).toBe(why);
});

test('a world is watched over all of its steps, however short each is', async () => {
  const folder = await temporaryFolder();
  const watch = watchWorld(folder, few);
  const said: Excess[] = [];
  for (let step = 0; said.length === 0; step += 1) {
    const child = spawn('sh', ['-c', `echo > file-${String(step)}; sleep 0.05`], {
      cwd: folder,
      stdio: 'ignore',
    });
    const unwatch = watch.during(child.pid ?? 0, (why) => said.push(why));
    await new Promise((resolve) => child.on('exit', resolve));
    unwatch();
  }
  watch.close();
  expect(said).toEqual(['files']);
});

test('what stays below is left alone, and a watch that ended says nothing', async () => {
  const said: Excess[] = [];
  const watch = watchWorld(await temporaryFolder(), few);
  const child = spawn('sleep', ['600'], { stdio: 'ignore' });
  const unwatch = watch.during(child.pid ?? 0, (why) => said.push(why));
  await wait(1500);
  unwatch();
  watch.close();
  child.kill('SIGKILL');
  expect(said).toEqual([]);
  expect(limits.files).toBeGreaterThan(few.files);
});
