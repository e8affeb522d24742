import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import config from '../../vitest.config.ts';
import { repository } from '../support/repository.ts';

// A test of one file stands beside it, named after it, and one of a folder in it; a test of the whole is in tests/.
// No test lies where nothing runs it.

const rooms = '{src,scripts,packages,bench,tools,tests}';
const included = globSync(config.test?.include ?? [], { cwd: repository });
const beside = included.filter((path) => !path.startsWith('tests/') && !path.includes('node_modules/'));

/**
 * "match-parts" is of match.ts, or of match-parts.ts: a long test is told in parts. "template" in template/ is of what
 * the files of that folder do together.
 */
function isOf(test: string): boolean {
  if (basename(test, '.test.ts') === basename(dirname(test))) return true;
  const words = basename(test, '.test.ts').split('-');
  const names = words.map((_, at) => words.slice(0, at + 1).join('-'));
  return names.some((name) => existsSync(join(repository, dirname(test), `${name}.ts`)));
}

test('there are tests beside the code', () => {
  expect(beside.length).toBeGreaterThan(0);
});

test('every test beside the code is named after a file that stands there, or after the folder', () => {
  expect(beside.filter((path) => !isOf(path))).toEqual([]);
});

test('no test lies where nothing runs it', () => {
  const written = globSync([`${rooms}/**/*.test.*`, '*.test.*'], { cwd: repository }).filter(
    (path) => !/node_modules\/|^packages\/\w+\/dist\//.test(path),
  );
  expect(written.filter((path) => !included.includes(path))).toEqual([]);
});
