import { randomInt } from 'node:crypto';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Fixture, fixture } from '../support/fixture.ts';
import { ownProcesses } from '../support/processes.ts';

// Examples are run as if they were hostile. Whatever one does, it gets a clear report,
// the other units still run, and nothing is left behind.

let place: Fixture;
beforeEach(async () => {
  place = await fixture();
});
afterEach(async () => {
  await place.remove();
  expect(await readdir(tmpdir())).toEqual([]);
  await expectGone('');
});

/** Seconds to sleep that stand in no other command line. */
const long = String(randomInt(1e8, 1e9));

function runs(text: string): boolean {
  return ownProcesses().some((commandLine) => commandLine.includes(text));
}

/** No process of this test with this in its command line runs; one that is being killed gets a moment. */
async function expectGone(text: string): Promise<void> {
  await expect.poll(() => runs(text), { timeout: 20_000 }).toBe(false);
}

async function addHostile(run: string, more = ''): Promise<void> {
  const folder = 'examples/recipes/hostile';
  await mkdir(join(place.root, folder, 'flake'), { recursive: true });
  await place.write(
    `${folder}/example.yaml`,
    `title: Hostile\nsummary: A step that does harm.\ngit: false\nsteps:\n  - id: harm\n    run: |\n      ${run}\n${more}`,
  );
  await place.write(`${folder}/flake/file`, 'text\n');
}

/** The hostile unit fails with this message, and both honest ones pass beside it. */
async function expectContained(says: string | RegExp): Promise<void> {
  const { report, failures } = await place.verify();
  expect(failures.join('\n')).toMatch(says);
  expect(report.totals).toEqual({ passed: 2, failed: 1, skipped: 0 });
}

test('a step that hangs, and its children', async () => {
  await addHostile(`sleep ${long} & sleep ${long}`, '    timeout: 1\n');
  await expectContained('ran longer than 1 seconds and was ended');
  await expectGone(`sleep ${long}`);
});

test('a step that ignores signals and leaves a daemon', async () => {
  await addHostile(`trap '' TERM INT HUP; setsid nohup sleep ${long} >/dev/null 2>&1 & exit 3`);
  await expectContained('found exit 3, expected 0');
  await expectGone(`sleep ${long}`);
});

test('a step that prints 50 MB', async () => {
  await addHostile("head -c 50000000 /dev/zero | tr '\\0' x");
  await expectContained('printed more than 256 KB and was ended');
});

test('a step that forks without end', async () => {
  await addHostile(`bomb() { bomb | bomb & }; bomb; sleep ${long}`, '    timeout: 2\n');
  await expectContained(/ran longer than 2 seconds|printed more than 256 KB/);
  await expectGone(`sleep ${long}`);
});

test('a step that writes outside of its folder', async () => {
  await addHostile('echo harm > /usr/bin/harm');
  await expectContained('Read-only file system');
});

test("a step that reads the machine's home, environment and processes", async () => {
  process.env['PROVENIX_TEST_SECRET'] = 'swordfish';
  await addHostile('ls -A /home/user /root "$HOME" 2>&1; env; ps -e 2>/dev/null | wc -l; exit 4');
  const { failures } = await place.verify();
  delete process.env['PROVENIX_TEST_SECRET'];
  expect(failures.join('\n')).toContain('found exit 4');
  expect(failures.join('\n')).not.toContain('swordfish');
  expect(failures.join('\n')).toContain("'/root': No such file or directory");
});

test('a step that opens a socket to the outside', async () => {
  await addHostile('exec 3<>/dev/tcp/10.0.0.1/80');
  await expectContained('Network is unreachable');
});

test('a file that fills the disk', async () => {
  await addHostile('head -c 2000000000 /dev/zero > big');
  await expectContained(/found exit \d+, expected 0/);
});

test('file names with spaces and quotes', async () => {
  const name = `it's "odd" $(name) \\ file.nix`;
  await addHostile('true');
  await place.write(`examples/recipes/hostile/flake/${name}`, '1 + 1\n');
  await place.write(
    'examples/recipes/hostile/example.yaml',
    `title: Odd names\nsummary: A file with an odd name.\nuntracked:\n  - ${JSON.stringify(name)}\nsteps:\n  - id: status\n    run: git status --short && cat ./it*\n    contains: 1 + 1\n`,
  );
  const { failures } = await place.verify({ record: true });
  expect(failures).toEqual([]);
  const recorded = await readFile(
    join(place.root, 'examples/recipes/hostile/evidence/nix-2.34/status.txt'),
    'utf8',
  );
  expect(recorded).toContain('?? ');
});

test('Ctrl-C ends everything and leaves nothing', async () => {
  await addHostile(`sleep ${long}`);
  const script = resolve(import.meta.dirname, '../../scripts/verify-examples.ts');
  const run = execa(process.execPath, [script, '--root', place.root], { reject: false, env: { CI: 'true' } });
  await expect.poll(() => runs(`sleep ${long}`), { timeout: 50_000 }).toBe(true);
  run.kill('SIGINT');
  const { exitCode } = await run;
  expect(exitCode).toBe(130);
  await expectGone(`sleep ${long}`);
});
