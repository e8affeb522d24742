import { expect, test } from 'vitest';
import type { UnitEntry } from '../schemas/entry.ts';
import { checkPage, countBlocks } from './check-bindings.ts';
import { formatProblems } from './problem.ts';

const recording = {
  line: '2.34',
  nix: '2.34.8',
  provider: null,
  date: '2026-01-01',
  exit: 0,
  output: '"hello"',
};
const unit = (kind: UnitEntry['kind'], variants: string[]): UnitEntry => ({
  kind,
  title: 'A unit',
  summary: 'What it shows.',
  needs: [],
  folder: 'examples',
  home: '/home/user',
  git: true,
  repositories: [],
  untracked: [],
  evidence: [],
  variants: variants.map((name) => ({
    name,
    files: [
      { path: 'flake.nix', language: 'nix', text: '{\n  # region value\n  a = 1;\n  # endregion value\n}\n' },
    ],
  })),
  steps: variants.map((variant) => ({ id: 'eval', variant, run: 'nix eval', recordings: [recording] })),
});
const units = new Map([
  ['greeting', unit('recipe', ['flake'])],
  ['missing', unit('error', ['broken', 'fixed'])],
]);
const check = (source: string): string => formatProblems(checkPage('page.mdx', source, units));

test('a page whose blocks are all bound', () => {
  expect(
    check(
      '# Title\n\n<File of="greeting" region="value" />\n\n<Run of="greeting" step="eval" line="2.34" />\n\n<BrokenFixed of="missing" />\n\nPlain `code`.',
    ),
  ).toBe('');
});

test.each([
  ['a raw block', '```nix\n1\n```', 'line 1: found a raw code block'],
  ['an indented raw block', 'text\n\n<div>\n~~~\n1\n~~~\n</div>', 'found a raw code block'],
  ['a block written as a tag', '<pre>1</pre>', 'found a raw code block'],
  [
    'an unknown unit',
    '<File of="greting" />',
    'line 1, <File of>: found "greting", expected one of greeting, missing; did you mean "greeting"?',
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
    'an unknown Nix line',
    '<Run of="greeting" step="eval" line="2.8" />',
    'line>: found "2.8", expected one of 2.34',
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
  const waiting = unit('recipe', ['flake']);
  const problems = checkPage(
    'page.mdx',
    '<Run of="waiting" step="eval" />',
    new Map([
      ['waiting', { ...waiting, steps: [{ id: 'eval', variant: 'flake', run: 'x', recordings: [] }] }],
    ]),
  );
  expect(formatProblems(problems)).toContain('has not been run');
});

test('blocks are counted, pairs as two', () => {
  expect(countBlocks('<File of="a" />\n\n<Example of="a" path="b" step="c" />\n\n```nix\n1\n```')).toEqual({
    total: 4,
    bound: 3,
  });
});
