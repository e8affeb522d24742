import { existsSync } from 'node:fs';
import { readFile, readdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { beforeAll, expect, test } from 'vitest';
import { ownProcesses } from '../tests/support/processes.ts';
import { repository } from '../tests/support/repository.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { writeFiles } from '../tests/support/write-files.ts';

// The command on a small repository with a function, its tests and lies of every kind.

const lie = (edit: string, says = 'adds two numbers'): string =>
  `protects: A sum is the sum of both numbers.\nfile: sum.ts\nsearch: a + b\n${edit}\nsays: ${says}\n`;
const files: Record<string, string> = {
  'package.json': '{ "type": "module" }',
  '.gitignore': 'node_modules\nignored\n',
  ignored: '',
  'sum.ts': 'export const sum = (a: number, b: number): number => a + b;\n',
  'sum.test.ts': `import { expect, test } from 'vitest';
import { sum } from './sum.ts';
test('adds two numbers', () => { expect(sum(1, 2)).toBe(3); });
test('knows zero', () => { expect(sum(0, 0)).toBe(0); });
`,
  'hangs.test.ts': `import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
test('hangs', async () => {
  writeFileSync(process.env['MARK'] ?? '', '');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
}, 600_000);
`,
  'broken.test.ts': `import { expect, test } from 'vitest';\ntest('adds two numbers', () => { expect(1).toBe(2); });\n`,
  'tests/lies/green.yaml': lie('replace: b + a\ntest: sum.test.ts'),
  'tests/lies/noticed.yaml': lie('replace: a - b\ntest: sum.test.ts'),
  'tests/lies/noticed-by-name.yaml': lie(
    'replace: a + b + 1\ntest: sum.test.ts\nnamed: knows zero',
    'knows zero',
  ),
  'tests/lies/not-by-name.yaml': lie('replace: a - b\ntest: sum.test.ts\nnamed: knows zero'),
  'tests/lies/no-such-name.yaml': lie('replace: a - b\ntest: sum.test.ts\nnamed: multiplies'),
  'tests/lies/other-reason.yaml': lie("replace: 'a + ;'\ntest: sum.test.ts"),
  'tests/lies/outdated.yaml': lie('replace: a - b\ntest: sum.test.ts').replace('a + b', 'a plus b'),
  'tests/lies/hanging.yaml': lie('replace: a - b\ntest: hangs.test.ts'),
  'tests/lies/red-before.yaml': lie('replace: a - b\ntest: broken.test.ts'),
};

let root: string;
let temporary: string;
beforeAll(async () => {
  root = await temporaryFolder();
  temporary = await temporaryFolder();
  await writeFiles(root, files);
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'));
  await execa('git', ['init', '--quiet'], { cwd: root });
});

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- its type is what execa makes of the options
function start(args: string[], env: Record<string, string> = {}) {
  const script = resolve(import.meta.dirname, 'lies.ts');
  return execa(process.execPath, [script, '--root', root, ...args], {
    reject: false,
    env: { TMPDIR: temporary, CI: 'true', ...env },
  });
}

async function lies(...args: string[]): Promise<{ exitCode: number | undefined; stdout: string }> {
  const { exitCode, stdout } = await start(args);
  return { exitCode, stdout };
}

interface Told {
  totals: unknown;
  lies: { id: string; verdict: string; reason?: string }[];
}

test('Ctrl-C ends the check that runs, and removes its copy', async () => {
  const mark = join(root, 'ignored');
  await rm(mark);
  const running = start(['--filter', 'hanging'], { MARK: mark });
  await expect.poll(() => existsSync(mark), { timeout: 50_000 }).toBe(true);
  running.kill('SIGINT');
  const { exitCode, stderr } = await running;
  expect(stderr).toContain('Stopped; nothing is left running.');
  expect(exitCode).toBe(130);
  expect(ownProcesses().filter((line) => line.includes('hangs.test.ts'))).toEqual([]);
  expect(await readdir(temporary)).toEqual([]);
});

test('every lie is told to a copy of its own, and each that is not red as it should be fails by name', async () => {
  const json = join(await temporaryFolder(), 'lies.json');
  await rm(join(root, 'tests/lies/hanging.yaml'));
  const { exitCode, stdout } = await lies('--json', json, '--jobs', '3');
  const { totals, lies: told } = JSON.parse(await readFile(json, 'utf8')) as Told;
  expect(Object.fromEntries(told.map(({ id, verdict }) => [id, verdict]))).toEqual({
    green: 'green',
    'no-such-name': 'red without it',
    'not-by-name': 'green',
    noticed: 'red',
    'noticed-by-name': 'red',
    'other-reason': 'red for another reason',
    outdated: 'no longer applies',
    'red-before': 'red without it',
  });
  expect(totals).toEqual({ passed: 2, failed: 6, skipped: 0 });
  expect(stdout).toMatch(/^✗ green +\d+\.\d s {2}green +A sum is the sum of both numbers\.$/m);
  expect(stdout).toContain('tests/lies/outdated.yaml: search: found it 0 times in sum.ts, expected once');
  expect(stdout).toMatch(/\n2 passed, 6 failed, 0 skipped$/);
  expect(exitCode).toBe(1);
  expect(await readFile(join(root, 'sum.ts'), 'utf8')).toBe(files['sum.ts']);
  expect(await readdir(temporary)).toEqual([]);
}, 120_000);

test('where all are red, the command is green', async () => {
  const { exitCode, stdout } = await lies('--filter', 'noticed-by');
  expect(stdout).toMatch(/^✓ red .* noticed-by-name +A sum/m);
  expect(stdout).toContain('npm run unit -- sum.test.ts -t "knows zero"');
  expect(stdout).toMatch(/\n1 passed, 0 failed, 0 skipped$/);
  expect(exitCode).toBe(0);
});

test('a filter that meets none proves nothing', async () => {
  const { exitCode, stdout } = await lies('--filter', 'no-such-lie');
  expect(stdout).toContain('No lie was told');
  expect(exitCode).toBe(1);
});

test('--list says what each protects', async () => {
  const { exitCode, stdout } = await lies('--list', '--filter', 'noticed');
  expect(stdout.split('\n')).toEqual([
    'noticed',
    '    A sum is the sum of both numbers.',
    'noticed-by-name',
    '    A sum is the sum of both numbers.',
  ]);
  expect(exitCode).toBe(0);
});
