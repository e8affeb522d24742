import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
let folder = '';

/** The suite has to turn red: for a lib that answers wrongly, for one that warns no more, for no case at all. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  await cp(join(root, 'pocketpkgs/lib'), join(folder, 'lib'), { recursive: true });
  await rename(join(folder, 'lib/default.nix'), join(folder, 'lib/all.nix'));
  const wrong =
    '(import ./all.nix).extend (final: prev: { singleton = x: [ x x ]; last = xs: throw "no last"; warn = _: x: x; })';
  await writeFile(join(folder, 'lib/default.nix'), wrong);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function conformance(
  ...args: string[]
): Promise<{ exitCode: number | undefined; stdout: string; stderr: string }> {
  const { exitCode, stdout, stderr } = await execa('node', [join(root, 'scripts/conformance.ts'), ...args], {
    reject: false,
    env: { NO_COLOR: '1' },
  });
  return { exitCode, stdout, stderr };
}

test('the right lib passes', async () => {
  const { exitCode, stdout } = await conformance(
    '--filter',
    'lists/singleton',
    'lists/last: of nothing',
    'trivial/warn',
  );
  expect(stdout).toMatch(/^\d+ passed, 0 failed, \d+ skipped$/m);
  expect(exitCode).toBe(0);
});

test('a wrong value, a wrong message and a missing warning are found, with the expression and both answers', async () => {
  const report = join(folder, 'report.json');
  const { exitCode, stdout } = await conformance(
    '--pocket',
    join(folder, 'lib'),
    '--json',
    report,
    '--filter',
    'lists/singleton',
    'lists/last: of nothing',
    'trivial/warn: over',
  );
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^0 passed, 3 failed, \d+ skipped$/m);
  expect(stdout).toMatch(
    /singleton = lib.singleton "foo";\n {4}pocket\n {6}value {3}\["foo","foo"\]\n {4}golden\n {6}value {3}\["foo"\]/,
  );
  expect(stdout).toMatch('lists.last: list must not be empty!');
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ totals: { passed: 0, failed: 3 } });
});

test('a run without a case is red', async () => {
  const { exitCode, stdout } = await conformance('--filter', 'no such case');
  expect(exitCode).toBe(1);
  expect(stdout).toMatch('a run that proves nothing is a failure');
});

test('golden data does not come from pocketpkgs, nor from nowhere', async () => {
  expect(await conformance('--record')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching('needs --nixpkgs-lib') as string,
  });
  expect(await conformance('--record', '--nixpkgs-lib', '/absent')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringMatching('has no default.nix') as string,
  });
});
