import { describe, expect, test } from 'vitest';
import { listed, recordUnit, smallRepository, versions } from '../../tests/support/small-repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { type RunEntry, type UnitEntry, unitEntrySchema } from '../schemas/entry.ts';
import type { UnitKind } from '../schemas/kind.ts';
import { toEntry } from './entry.ts';
import { readEvidence } from './read-evidence.ts';
import { readUnit } from './read-unit.ts';

/** A unit without evidence as its entry. */
async function entryOf(kind: UnitKind, id: string, files: Files = {}): Promise<UnitEntry> {
  const root = await folderWith({ ...smallRepository, ...files });
  const { value } = await readUnit({ kind, id, root }, versions);
  if (!value) throw new Error('not in order');
  return unitEntrySchema.parse(toEntry(value, []));
}
const declared = 'examples/recipes/greeting/example.yaml';
const filesOf = (entry: UnitEntry): unknown[] =>
  entry.proof === 'run' ? (entry.variants[0]?.files ?? []) : [];

test('an entry has what its unit says, and no run where there is none', async () => {
  const entry = (await entryOf('recipe', 'greeting')) as RunEntry;
  expect(entry).toMatchObject({
    proof: 'run',
    kind: 'recipe',
    title: 'A greeting',
    summary: 'Evaluate one value of a flake.',
    folder: 'examples/recipes/greeting',
    needs: [],
    home: '/home/user/greeting',
    git: { repositories: [], untracked: [], commit: true },
    evidence: [],
    steps: [{ id: 'eval', variant: 'flake', run: 'nix eval .#greeting', recordings: [] }],
  });
  expect(Object.keys(entry.steps[0] ?? {})).not.toContain('in');
});

test.each<[UnitKind, string, object]>([
  ['tutorial', 'first', { git: null, variants: [{ name: '10-start' }, { name: '20-value' }] }],
  ['error', 'missing', { error: { message: "attribute 'x' missing", phase: 'evaluate', program: 'nix' } }],
  [
    'error',
    'boot',
    { proof: 'cited', why: 'it takes a booted NixOS', cited: [{ text: 'Failed to mount the root' }] },
  ],
  [
    'template',
    'web',
    { template: { next: ['build', 'develop', 'run'], answers: { plain: { name: 'shop', direnv: false } } } },
  ],
])('of a unit of the kind %s: %s', async (kind, id, expected) => {
  expect(await entryOf(kind, id)).toMatchObject({ kind, ...expected });
});

describe('a file', () => {
  test.each([
    ['flake.nix', 'nix'],
    ['flake.lock', 'json'],
    ['ci.yml', 'yaml'],
    ['main.c', 'c'],
    ['Makefile', 'text'],
    ['notes.org', 'text'],
  ])('%s is shown as %s', async (path, language) => {
    const entry = await entryOf('recipe', 'greeting', {
      [`examples/recipes/greeting/flake/${path}`]: 'é\n',
    });
    expect(filesOf(entry)).toContainEqual({ path, language, text: 'é\n' });
  });
  test('of bytes is shown as their number', async () => {
    const entry = await entryOf('recipe', 'greeting', {
      'examples/recipes/greeting/flake/key.bin': Uint8Array.from([1, 0, 2]),
    });
    expect(filesOf(entry)).toContainEqual({
      path: 'key.bin',
      language: 'text',
      text: '(binary, 3 bytes)',
      form: 'binary',
    });
  });
});

describe('a run', () => {
  const none = { exact: 0, pattern: 0, unasserted: 0 };
  const provider = { name: 'pocket', revision: 'a', programs: 'b' } as const;
  const files = {
    [declared]:
      'title: A greeting\nsummary: Evaluate one value of a flake.\nrepositories: [app]\nsteps:\n' +
      '  - { id: eval, run: "nix eval\\n\\n", in: app, exit: 1 }\n' +
      '  - { id: ask, run: gum input, tty: { keys: [{ see: Name, press: y }] } }\n',
    'examples/recipes/greeting/flake/app/a.nix': '1\n',
  };
  test('is shown with its release, exit, output and screens; markers of regions are no output', async () => {
    const root = await folderWith({ ...smallRepository, ...files });
    const place = { kind: 'recipe', id: 'greeting', root } as const;
    const left = {
      'flake/eval': { output: '# region a\nerror: no\n# endregion a', exit: 1 },
      'flake/ask': { output: 'Name', cast: '{}\n' },
    };
    const unit = await recordUnit(place, left, '2.34', provider);
    const { evidence, problems } = await readEvidence(root, unit, '2.34', listed);
    expect(problems).toEqual([]);
    const entry = toEntry(unit, evidence ? [evidence] : []) as RunEntry;
    const run = { release: '2.34', nix: '2.34.1', provider, date: '2026-01-31' };
    expect(entry.evidence).toEqual([{ ...run, system: 'x86_64-linux' }]);
    expect(entry.steps).toEqual([
      {
        id: 'eval',
        variant: 'flake',
        run: 'nix eval',
        in: 'app',
        recordings: [{ ...run, exit: 1, output: 'error: no', asserted: { ...none, exact: 3 } }],
      },
      {
        id: 'ask',
        variant: 'flake',
        run: 'gum input',
        recordings: [{ ...run, exit: 0, output: 'Name', asserted: { ...none, exact: 1 }, cast: '{}\n' }],
      },
    ]);
  });
});
