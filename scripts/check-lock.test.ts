import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { beforeEach, describe, expect, test } from 'vitest';
import { repository } from '../tests/support/repository.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { type CheckedLocks, checkRepository, isExact } from './check-lock.ts';

test.each(['1.2.3', '10.0.0', '1.0.0-rc.1'])('%s is exact', (version) => {
  expect(isExact(version)).toBe(true);
});
test.each(['^1.2.3', '~1.2.3', '1.2', '1.x', '*', '', 'latest', '>=1.2.3', '1.2.3 || 2.0.0', 'file:../a'])(
  '"%s" is not',
  (version) => {
    expect(isExact(version)).toBe(false);
  },
);

describe('a repository', () => {
  let root: string;
  const files = [
    'package.json',
    'package-lock.json',
    'tools/node/package.json',
    'tools/node/package-lock.json',
    'packages/provenix/package.json',
    'packages/create-provenix/package.json',
  ];
  beforeEach(async () => {
    root = await temporaryFolder();
    for (const file of files) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await cp(join(repository, file), join(root, file));
    }
  });

  async function edit(file: string, change: (json: Record<string, unknown>) => void): Promise<CheckedLocks> {
    const json = JSON.parse(await readFile(join(root, file), 'utf8')) as Record<string, unknown>;
    change(json);
    await writeFile(join(root, file), JSON.stringify(json));
    return checkRepository(root);
  }

  test('this one is in order, and all of it was read', async () => {
    const checked = await checkRepository(root);
    expect(checked.problems).toEqual([]);
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      await readFile(join(repository, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string> | undefined>;
    const named = Object.keys(dependencies).length + Object.keys(devDependencies).length;
    expect(checked.asked).toBeGreaterThan(named);
    expect(checked.locked).toBeGreaterThan(named);
  });

  test.each(['package.json', 'tools/node/package.json', 'packages/provenix/package.json'])(
    'a range in %s',
    async (file) => {
      const { problems } = await edit(file, (json) => {
        json['dependencies'] = { zod: '^4.0.0' };
      });
      expect(problems).toMatchObject([
        {
          file,
          field: 'dependencies.zod',
          message: 'found "^4.0.0", expected one exact version, for example 1.2.3',
        },
      ]);
    },
  );

  test.each(['package-lock.json', 'tools/node/package-lock.json'])('nothing in %s', async (file) => {
    const { problems } = await edit(file, (json) => {
      json['packages'] = { '': {} };
    });
    expect(problems).toEqual([{ file, message: 'found no package, so nothing was checked' }]);
  });

  test('nothing in package.json', async () => {
    const { problems } = await edit('package.json', (json) => {
      for (const field of ['dependencies', 'devDependencies', 'overrides'])
        Reflect.deleteProperty(json, field);
    });
    expect(problems).toEqual([{ file: 'package.json', message: 'found no version, so nothing was checked' }]);
  });

  test('no package of ours', async () => {
    await rm(join(root, 'packages'), { recursive: true });
    const { problems } = await checkRepository(root);
    expect(problems).toEqual([{ file: 'packages/*/package.json', message: 'found no such file' }]);
  });

  test('the command says what is wrong, and ends red', async () => {
    const run = (): Promise<{ exitCode?: number; stdout: string; stderr: string }> =>
      execa(process.execPath, [join(import.meta.dirname, 'check-lock.ts'), '--root', root], {
        reject: false,
      });
    expect((await run()).exitCode).toBe(0);
    await edit('package-lock.json', (json) => {
      json['packages'] = {};
    });
    const { exitCode, stderr, stdout } = await run();
    expect(exitCode).toBe(1);
    expect(stderr).toBe('package-lock.json: found no package, so nothing was checked');
    expect(stdout).toMatch(/, problems: 1$/);
  });
});
