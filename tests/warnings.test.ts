import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { warningsInto } from '../scripts/test/warnings.ts';
import { repository } from './support/repository.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

// A suite of two tests under the set-up that this suite has; the first does what it is told.

async function suite(body: string, starts = ''): Promise<{ exitCode: number | undefined; said: string }> {
  const root = await temporaryFolder();
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'));
  const config = {
    globalSetup: [join(repository, 'tests/warnings.ts'), join(root, 'starts.ts')],
    setupFiles: join(repository, 'tests/support/no-warnings.ts'),
  };
  await writeFile(join(root, 'vitest.config.js'), `export default { test: ${JSON.stringify(config)} };\n`);
  await writeFile(join(root, 'starts.ts'), `export function setup() { ${starts} }\n`);
  await writeFile(
    join(root, 'one.test.ts'),
    `import { execFileSync } from 'node:child_process';
import { test } from 'vitest';
test('the first', () => {
  ${body}
});
test('the second', () => {});
`,
  );
  const { exitCode, all } = await execa('vitest', ['run', '--root', root], {
    reject: false,
    all: true,
    preferLocal: true,
    localDir: repository,
    // What the inner suite is meant to warn of is no warning of this one.
    env: { NO_COLOR: '1', ...warningsInto('') },
  });
  return { exitCode, said: all };
}

const child = (code: string): string =>
  `execFileSync(process.execPath, ['-e', ${JSON.stringify(code)}], { stdio: 'ignore' });`;

test('a suite in which nothing warns passes', async () => {
  expect(await suite(child('0'))).toMatchObject({ exitCode: 0 });
});

test.each([
  ['in its own process', "process.emitWarning('it leaks');"],
  ['in a process that it starts', child("process.emitWarning('it leaks')")],
  [
    'in a process that such a process starts',
    child(child("process.emitWarning('it leaks')").replace('exec', "require('child_process').exec")),
  ],
  ['by a deprecated call', "process.emitWarning('it leaks', 'DeprecationWarning', 'DEP0000');"],
])('a test fails where Node warns %s', async (_where, body) => {
  const { exitCode, said } = await suite(body);
  expect(said).toContain('1 failed');
  expect(said).toContain('1 passed');
  expect(said).toMatch(/FAIL .*the first/);
  expect(said).toMatch(/Node warned, [^]*it leaks/);
  expect(exitCode).toBe(1);
});

test('a suite fails where Node warns before its tests', async () => {
  const { exitCode, said } = await suite('', "process.emitWarning('it leaks');");
  expect(said).toContain('2 passed');
  expect(said).toMatch(/Node warned while the tests were started:[^]*it leaks/);
  expect(exitCode).toBe(1);
});
