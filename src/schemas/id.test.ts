import { expect, test } from 'vitest';
import { refusals } from '../../tests/support/shapes.ts';
import { idSchema, releaseSchema } from './id.ts';

test.each(['a', 'let-in', 'nix-2-34', '10-start', 'x'.repeat(60)])('"%s" is an id', (id) => {
  expect(refusals(idSchema, id)).toEqual([]);
});

test.each(['', 'Let-in', 'let_in', '-let', 'let-', 'let--in', 'let in', 'é', '../let', 'let\n'])(
  '%j is no id; the refusal shows one',
  (id) => {
    expect(refusals(idSchema, id)).toEqual([expect.stringContaining('"flake-inputs"')]);
  },
);

test('an id of more than 60 characters is refused', () => {
  expect(refusals(idSchema, 'x'.repeat(61))).toEqual([expect.stringContaining('60 characters')]);
});

test.each(['2.4', '2.34', '10.0'])('"%s" is a release', (release) => {
  expect(refusals(releaseSchema, release)).toEqual([]);
});

test.each(['2', '2.34.8', 'v2.34', '2.', '.34', '2x34', '2.34 '])(
  '%j is no release; the refusal shows one',
  (release) => {
    expect(refusals(releaseSchema, release)).toEqual([expect.stringContaining('"2.34"')]);
  },
);

test('a release without quotes is a number to YAML, and the refusal says so', () => {
  expect(refusals(releaseSchema, 2.3)).toEqual([expect.stringMatching(/in quotes.*"2\.34".*YAML/s)]);
});
