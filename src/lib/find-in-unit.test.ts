import { expect, test } from 'vitest';
import type { UnitEntry } from '../schemas/entry.ts';
import { findFile, findStep, findUnit } from './find-in-unit.ts';

const recording = (line: string): UnitEntry['steps'][number]['recordings'][number] => ({
  line,
  provider: null,
  nix: `${line}.1`,
  date: '2026-11-23',
  exit: 0,
  output: '1',
});
const unit: UnitEntry = {
  kind: 'error',
  title: 'T',
  summary: 'S',
  needs: [],
  folder: 'examples/errors/let-in',
  home: '/home/user/let-in',
  git: true,
  repositories: [],
  untracked: [],
  evidence: [],
  variants: [
    {
      name: 'broken',
      files: [
        { path: 'flake.nix', language: 'nix', text: '{\n  # region a\n  x = 1;\n  # endregion a\n}\n' },
      ],
    },
    { name: 'fixed', files: [{ path: 'flake.nix', language: 'nix', text: '{ }\n' }] },
  ],
  steps: [
    { id: 'eval', variant: 'broken', run: 'nix eval', recordings: [recording('2.34'), recording('2.26')] },
    { id: 'later', variant: 'fixed', run: 'nix build', recordings: [] },
  ],
};
const asked = { page: '/reference/x/', tag: '<File of="let-in" />' };
const units = new Map([['errors/let-in', unit]]);
const named = findUnit(units, 'let-in', asked);

test('files come without markers, regions without their indentation', () => {
  expect(findFile(named, { path: 'flake.nix' }, asked).text).toBe('{\n  x = 1;\n}');
  expect(findFile(named, { path: 'flake.nix', region: 'a' }, asked).text).toBe('x = 1;');
  expect(findFile(named, { path: 'flake.nix', variant: 'fixed' }, asked).text).toBe('{ }');
});

test('the first recording is shown unless a line is named; a unit that was not run has none', () => {
  expect(findStep(named, { step: 'eval' }, asked).recording?.line).toBe('2.34');
  expect(findStep(named, { step: 'eval', line: '2.26' }, asked).recording?.line).toBe('2.26');
  expect(findStep(named, { step: 'later', variant: 'fixed' }, asked).recording).toBeUndefined();
});

test.each([
  [
    'unit',
    () => findUnit(units, 'let-on', asked),
    'of: found "let-on", expected one of let-in; did you mean "let-in"?',
  ],
  [
    'file',
    () => findFile(named, { path: 'flake.nx' }, asked),
    'path: found "flake.nx", expected one of flake.nix; did you mean "flake.nix"?',
  ],
  [
    'region',
    () => findFile(named, { path: 'flake.nix', region: 'b' }, asked),
    'region: found "b", expected one of a',
  ],
  [
    'variant',
    () => findFile(named, { path: 'flake.nix', variant: 'flake' }, asked),
    'variant: found "flake", expected one of broken, fixed',
  ],
  [
    'step',
    () => findStep(named, { step: 'evil' }, asked),
    'step: found "evil", expected one of eval; did you mean "eval"?',
  ],
  [
    'line',
    () => findStep(named, { step: 'eval', line: '2.8' }, asked),
    'line: found "2.8", expected one of 2.34, 2.26',
  ],
])('an unknown %s is refused with page, tag, what was found and what exists', (_, find, message) => {
  expect(find).toThrow(`/reference/x/: <File of="let-in" />: ${message}`);
});
