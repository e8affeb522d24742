import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tell } from '../../scripts/lies/lie.ts';
import { readLies } from '../../scripts/lies/read-lies.ts';
import { stages } from '../../scripts/test/stages.ts';
import { repository } from '../support/repository.ts';

// `npm run lies` takes long and is run by hand; that the list fits the code of today is checked here each time.

const lies = await readLies(repository);

test('every file of the list is a lie, and nothing else lies beside it', () => {
  const names = readdirSync(join(repository, 'tests/lies')).filter((name) => name !== 'list.test.ts');
  expect(names.sort()).toEqual(lies.map(({ id }) => `${id}.yaml`));
});

test('no two lies break the same place in the same way', () => {
  const edits = lies.map(({ file, search, replace }) => [file, search, replace].join('\0'));
  expect(new Set(edits).size).toBe(edits.length);
});

describe.each(lies)('$id', (lie) => {
  test('can be told today: its file has the text once', () => {
    const text = readFileSync(join(repository, lie.file), 'utf8');
    const { value, problems } = tell(lie, text);
    expect(problems).toEqual([]);
    expect(value).not.toBe(text);
  });
  test('has a check that there is', () => {
    if (lie.test === undefined) expect(stages.map(({ name }) => name)).toContain(lie.stage);
    else expect(existsSync(join(repository, lie.test)), lie.test).toBe(true);
    // Broken tests notice nothing.
    expect(lie.file).not.toBe(lie.test);
    expect(lie.file).not.toMatch(/^tests\//);
  });
});
