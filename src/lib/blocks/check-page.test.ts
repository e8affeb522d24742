import { expect, test } from 'vitest';
import { errorEntry, recipeEntry } from '../../../tests/support/entries.ts';
import type { RunEntry } from '../../schemas/entry.ts';
import { formatProblems } from '../problem/problem.ts';
import { checkPage } from './check-page.ts';
import { readPage } from './read-page.ts';

const units = new Map<string, RunEntry>([
  ['greeting', recipeEntry()],
  ['missing', errorEntry()],
  ['waiting', recipeEntry([])],
]);
const check = (source: string): string => formatProblems(checkPage('page.mdx', readPage(source), units));

test('a page whose blocks are all bound', () => {
  expect(
    check(
      '# Title\n\n<File of="greeting" region="value" />\n\n<Run of="greeting" step="eval" release="2.34" />\n\n<BrokenFixed of="missing" />\n\nPlain `code`.',
    ),
  ).toBe('');
});

test.each([
  ['a raw block', '```nix\n1\n```', 'page.mdx: line 1: found a raw code block'],
  [
    'an unknown unit',
    '<File of="greting" />',
    'line 1, <File of>: found "greting", expected one of greeting, missing, waiting; did you mean "greeting"?',
  ],
  [
    'an unknown file',
    '<File of="greeting" path="flak.nix" />',
    'path>: found "flak.nix", expected one of flake.nix',
  ],
  [
    'an unknown region',
    '<File of="greeting" region="values" />',
    'region>: found "values", expected one of value',
  ],
  ['an unknown step', '<Run of="greeting" step="eval bild" />', 'step>: found "bild", expected one of eval'],
  [
    'an unknown variant',
    '<Run of="missing" step="eval" variant="flake" />',
    'variant>: found "flake", expected one of broken, fixed',
  ],
  [
    'an unknown Nix release',
    '<Run of="greeting" step="eval" release="2.8" />',
    'release>: found "2.8", expected one of 2.34',
  ],
  [
    'an unknown attribute',
    '<File of="greeting" file="x" />',
    'found "file", expected one of of, path, region, variant',
  ],
  ['a value that only a run of the page would tell', '<File of={"greeting"} />', 'found a value in braces'],
  ['attributes spread in', '<File {...unit} />', 'found a value in braces'],
  ['a step that is not named', '<Run of="greeting" />', 'step>: found nothing'],
  [
    'a pair of a unit that is no error',
    '<BrokenFixed of="greeting" />',
    'found a recipe, expected an error unit',
  ],
  ['a block inside of a list', '- item\n\n  <File of="nobody" />', 'found "nobody"'],
  ['text that is not MDX', 'a { b', 'found text that is not MDX'],
])('%s', (_name, source, says) => {
  expect(check(source)).toContain(says);
});

test('a step that has not been run cannot be shown', () => {
  expect(check('<Run of="waiting" step="eval" />')).toContain('has not been run');
});
