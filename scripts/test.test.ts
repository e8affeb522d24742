import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';

// `npm test` runs stages that end in every way; one that failed must never be swallowed.

const good = `{ name: 'good', title: 'ends well', command: () => ['node', '-e', ''] }`;
const bad = (code: string): string =>
  `{ name: 'bad', title: 'ends badly', command: () => ['node', '-e', ${JSON.stringify(code)}] }`;
/** A stage that writes this as its counts, and then ends with this code. */
const counting = (written: string, exit = 0): string => {
  const code = 'fs.writeFileSync(process.argv[1], process.argv[2]); process.exit(+process.argv[3])';
  return `{ name: 'counts', title: 'counts', counts: (read) => ({ ...read, skipped: 0 }),
    command: (file) => ['node', '-e', '${code}', file, '${written}', '${String(exit)}'] }`;
};

interface Ended {
  exitCode: number | undefined;
  lines: string[];
}

const runTest = (stages: readonly string[], ...args: string[]): Promise<Ended> =>
  runTestWith({}, stages, args);

async function runTestWith(
  env: Record<string, string | undefined>,
  stages: readonly string[],
  args: readonly string[] = [],
): Promise<Ended> {
  const file = join(await temporaryFolder(), 'stages.mjs');
  await writeFile(file, `export const stages = [${stages.join(',\n')}];\n`);
  const script = resolve(import.meta.dirname, 'test.ts');
  const { exitCode, all } = await execa(process.execPath, [script, '--stages', file, ...args], {
    reject: false,
    all: true,
    env,
  });
  return { exitCode, lines: all.trimEnd().split('\n') };
}

test('stages that all pass are green', async () => {
  const { exitCode, lines } = await runTest([good, counting('{ "passed": 4, "failed": 0 }')]);
  expect(lines.at(-1)).toBe('5 passed, 0 failed, 0 skipped');
  expect(exitCode).toBe(0);
});

test.each([
  ['an exit code', bad('process.exit(1)'), 1],
  ['a signal', bad('process.kill(process.pid)'), 1],
  ['a program that is not there', `{ name: 'bad', title: 'bad', command: () => ['no-such-program'] }`, 1],
  ['a failure that it counted', counting('{ "passed": 4, "failed": 1 }', 1), 5],
  ['a failure that it counted before it ended well', counting('{ "passed": 4, "failed": 1 }'), 5],
  ['an exit code that its counts do not tell', counting('{ "passed": 4, "failed": 0 }', 1), 5],
  ['nothing that passed', counting('{ "passed": 0, "failed": 0 }'), 1],
  ['counts that cannot be read', counting('no JSON'), 1],
  ['a warning of Node', bad("process.emitWarning('it leaks')"), 2],
])('a stage that failed by %s is red, before and after others that pass', async (_, stage, passed) => {
  for (const stages of [
    [stage, good],
    [good, stage],
  ]) {
    const { exitCode, lines } = await runTest(stages);
    expect(lines.at(-1)).toBe(`${String(passed)} passed, 1 failed, 0 skipped`);
    expect(lines.filter((line) => line.startsWith('✗'))).toHaveLength(1);
    expect(exitCode).toBe(1);
  }
});

test('a stage beside others begins with the first one, prints in its turn, and is judged as they are', async () => {
  const early = (code: string): string =>
    bad(code).replace('name:', 'beside: true, name:').replaceAll("'bad'", "'early'");
  const folder = await temporaryFolder();
  const began = JSON.stringify(join(folder, 'began'));
  // Each waits for the other: one after the other they would have no end.
  const first = `const until = Date.now() + 20000; while (!fs.existsSync(${began})) if (Date.now() > until) process.exit(1)`;
  const code = `fs.writeFileSync(${began}, ''); console.log('printed beside'); console.error('and its error')`;
  const { exitCode, lines } = await runTest([bad(first), early(code)]);
  expect(lines.at(-1)).toBe('2 passed, 0 failed, 0 skipped');
  expect(exitCode).toBe(0);
  expect(lines.indexOf('printed beside')).toBeGreaterThan(
    lines.findIndex((line) => line.startsWith('== early')),
  );
  expect(lines).toContain('and its error');
  const failed = await runTest([good, early('process.exit(1)')]);
  expect(failed.lines.at(-1)).toBe('1 passed, 1 failed, 0 skipped');
  expect(failed.exitCode).toBe(1);
});

test('no stage at all is red', async () => {
  expect((await runTest([])).exitCode).toBe(1);
});

test('--only runs the stages that it names, and refuses a name that is none', async () => {
  expect((await runTest([good, bad('process.exit(1)')], '--only', 'good')).exitCode).toBe(0);
  const { exitCode, lines } = await runTest([good], '--only', 'goods');
  expect(lines).toEqual(['test: --only: found goods, expected good']);
  expect(exitCode).toBe(2);
});

test('what failed is said again at the end, before the table', async () => {
  const stage = `{ name: 'long', title: 'long', command: (file) => ['node', '-e',
    'fs.writeFileSync(process.argv[1], "{}"); console.log("output"); process.exit(1)', file],
    counts: () => ({ passed: 4, failed: 1, skipped: 0 }),
    failures: () => [{ name: 'a test', why: 'expected 1' }] }`;
  const { lines } = await runTest([stage, good]);
  expect(lines.slice(-6)).toEqual([
    '✗ long: a test',
    '    expected 1',
    '',
    expect.stringMatching(/^✗ long /),
    expect.stringMatching(/^✓ good /),
    '5 passed, 1 failed, 0 skipped',
  ]);
});

describe('temporary files of a stage that makes many', () => {
  const tells = `{ name: 'tells', title: 'tells', inMemory: true, command: () => ['node', '-e',
    'console.log("they lie in " + os.tmpdir())'] }`;
  const place = ({ lines }: Ended): string =>
    lines.find((line) => line.startsWith('they lie in '))?.slice(12) ?? '';

  test('lie where TMPDIR says', async () => {
    const folder = await temporaryFolder();
    expect(place(await runTestWith({ TMPDIR: folder }, [tells]))).toBe(folder);
  });

  test('else in memory, where that has room, and are gone at the end', async () => {
    const folder = place(await runTestWith({ TMPDIR: undefined }, [tells]));
    expect(folder).toMatch(/^\/dev\/shm\/provenix-|^\/tmp$/);
    expect(existsSync(folder)).toBe(folder === '/tmp');
  });
});
