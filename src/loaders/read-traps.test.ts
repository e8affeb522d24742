import { expect, test } from 'vitest';
import { ranOn, recipeEntry } from '../../tests/support/entries.ts';
import { folderWith } from '../../tests/support/write-files.ts';
import { readTraps } from './read-traps.ts';

const traps = [
  'traps:',
  '  - id: search-path',
  '    why: A flake has no search path, so it is found nowhere.',
  '    fix: Use the input.',
  '    unit: a-unit',
  '    steps: [eval]',
  '    page: /reference/flakes/',
].join('\n');
const file = 'src/facts/traps.yaml';
const units = new Map([['a-unit', ranOn(recipeEntry(), ['2.34'])]]);

test('a trap that a recorded step proves is read', async () => {
  const [trap] = await readTraps(await folderWith({ [file]: traps }), units);
  expect(trap).toMatchObject({ id: 'search-path', unit: 'a-unit', steps: ['eval'] });
});

test.each([
  ['a step that there is not', traps.replace('[eval]', '[build]'), units],
  ['a step that was not recorded', traps, new Map([['a-unit', ranOn(recipeEntry([]), ['2.34'])]])],
  ['a unit that there is not', traps, new Map()],
  ['a field that is wrong', traps.replace('/reference/', 'reference/'), units],
])('%s proves nothing', async (_name, text, known) => {
  await expect(readTraps(await folderWith({ [file]: text }), known)).rejects.toThrow(
    /Provenix cannot read its traps\.[^]*src\/facts\/traps\.yaml/,
  );
});
