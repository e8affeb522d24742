import { expect, test } from 'vitest';
import { errorEntry, recipeEntry, recording } from '../../tests/support/entries.ts';
import { repository } from '../../tests/support/repository.ts';
import type { Deprecation } from '../schemas/deprecation.ts';
import type { RunEntry, UnitEntry } from '../schemas/entry.ts';
import { checkDeprecations, checkOldForms } from './check-old-forms.ts';
import { deprecationsFile, readDeprecations } from './read-deprecations.ts';

const areas = await readDeprecations(repository);
const rows = Object.values(areas).flat();

/** The unit with this text in a file of each of its variants. */
function withFile<Entry extends RunEntry>(entry: Entry, text: string): Entry {
  const files = [{ path: 'notes.txt', language: 'text', text }];
  return { ...entry, variants: entry.variants.map((variant) => ({ ...variant, files })) };
}
const said = (unit: UnitEntry, list: readonly Deprecation[] = rows): string[] =>
  checkOldForms(list, new Map([['a-unit', unit]]), []).map(({ file, field, message, hint }) =>
    [file, field, message, hint].join(': '),
  );

/** A line that has the form, as somebody would write it. */
const written = (form: string): string => `Run ${form.replaceAll('…', 'this')} today.`;

test('there are thirty rows and more', () => {
  expect(rows.length).toBeGreaterThanOrEqual(30);
});

test.each(rows.flatMap((row) => row.forms.map((form) => [form, row] as const)))(
  '%s is refused on a page and in an example, with its line and the new form',
  (form, row) => {
    const page = { file: 'src/content/a.mdx', source: `One line.\n${written(form)}\n` };
    const onPage = checkOldForms(rows, new Map(), [page]).filter(({ hint }) =>
      hint?.startsWith(`Write ${row.now}`),
    );
    expect(onPage[0]).toMatchObject({ file: page.file, field: 'line 2' });
    const inFile = said(withFile(recipeEntry(), `one line\n${written(form)}\n`));
    expect(inFile.join('\n')).toContain('examples/recipes/a-unit/flake/notes.txt: line 2: found "');
    expect(inFile.join('\n')).toContain(`Write ${row.now}.`);
  },
);

const install = rows.find(({ forms }) => forms.includes('nix profile install'));
const list = install ? [install] : [];
function runs(entry: RunEntry & { kind: 'recipe' }, run: string): UnitEntry {
  return { ...entry, steps: entry.steps.map((step) => ({ ...step, run })) };
}

test('a step is refused, but not where it also runs on a release from before the new form', () => {
  expect(said(runs(recipeEntry(['2.34']), 'nix profile install .'), list)).toHaveLength(1);
  expect(said(runs(recipeEntry(['2.34', '2.26']), 'nix profile install .'), list)).toEqual([]);
  expect(said(runs(recipeEntry(['2.34', '2.30']), 'nix profile install .'), list)).toHaveLength(1);
});

test("an error's broken is left alone, its fixed twin and its fix are not", () => {
  const error = withFile(errorEntry(), 'nix profile install .');
  expect(said(error, list).map((text) => text.split(':')[0])).toEqual([
    'examples/recipes/a-unit/fixed/notes.txt',
  ]);
  const fix = { ...error, variants: [], error: { ...error.error, fix: 'nix profile install it' } };
  expect(said(fix, list)).toHaveLength(1);
});

test('a file of an exercise is named by its folder on disk', () => {
  const { variants, ...recipe } = withFile(recipeEntry(), 'nix profile install .');
  const exercise: UnitEntry = {
    ...recipe,
    kind: 'exercise',
    exercise: { after: 'first-flake/start', task: [], hints: [], questions: [], differs: {} },
    variants: variants.map((variant) => ({ ...variant, name: 'solution-loop' })),
  };
  expect(said(exercise, list)[0]).toMatch(
    /^examples\/recipes\/a-unit\/solutions\/loop\/notes\.txt: line 1: /,
  );
});

test('a unit that the row names is left alone', () => {
  const [row] = list;
  const named = row ? [{ ...row, shown: [{ unit: 'a-unit' }] }] : [];
  expect(said(withFile(recipeEntry(), 'nix profile install .'), named)).toEqual([]);
});

test('the page that shows the table is left alone', () => {
  const page = { file: 'a.mdx', source: '<Deprecations />\n\n`nix profile install`\n' };
  expect(checkOldForms(list, new Map(), [page])).toEqual([]);
});

test('a row whose unit, step or warning is not there is refused, and so is one that does not show its form', () => {
  const [row] = list;
  if (!row) throw new Error('no row');
  const unit = recipeEntry();
  const steps = unit.steps.map((step) => ({
    ...step,
    recordings: [recording('2.34', { output: 'it warns' })],
  }));
  const units = new Map([['a-unit', { ...unit, steps }]]);
  const wrong = (shown: Deprecation['shown'], more: Partial<Deprecation> = {}): string[] =>
    checkDeprecations({ nix: [{ ...row, shown, ...more }] }, units, deprecationsFile).map(
      ({ file, field, message }) => [file, field, message].join(': '),
    );
  expect(wrong([{ unit: 'a-unit', step: 'eval', warning: 'it warns' }])).toEqual([]);
  const file = 'src/facts/deprecations/nix.yaml: deprecations[0]';
  expect(wrong([{ unit: 'b-unit' }])).toEqual([
    `${file}.shown[0]: found the unit "b-unit", which is not run`,
  ]);
  expect(wrong([{ unit: 'a-unit', step: 'other' }])).toHaveLength(1);
  expect(wrong([{ unit: 'a-unit', step: 'eval', warning: 'it fails' }])[0]).toContain('which no recording');
  expect(wrong([], { old: 'another' })[0]).toContain('found none that "another" has');
});
