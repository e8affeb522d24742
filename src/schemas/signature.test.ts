import { expect, test } from 'vitest';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { signatureSchema } from './signature.ts';

const signature = {
  text: "attribute '<>' missing",
  versions: '2.20+',
  source: 'NixOS/nix 2.18, src/libexpr/eval.cc',
  near: ['while evaluating'],
  requires: ['lib.evalModules'],
  unless: ['in lock file'],
  consequence: true,
};

test('a signature needs its text only', () => {
  expect(optionalParts(signatureSchema, signature)).toEqual(Object.keys(signature).slice(1));
  expect(looseParts(signatureSchema, signature)).toEqual([]);
});

test.each<[string, unknown, unknown]>([
  ['text', 'six ok', 'short'],
  ['near', [], ['ab']],
  ['near/0', 'abc', 'ab'],
  ['requires', ['abc'], []],
  ['requires/0', 'abc', 'ab'],
  ['unless', ['abc'], []],
  ['unless/0', 'abc', 'ab'],
])('%s may be %j, and not %j', (path, good, bad) => {
  expect(refusals(signatureSchema, put(signature, path, good))).toEqual([]);
  expect(refusals(signatureSchema, put(signature, path, bad))).toEqual([
    expect.stringMatching(new RegExp(`^${path}`)),
  ]);
});

test('a short text is refused with the reason', () => {
  expect(refusals(signatureSchema, { text: 'error' })).toEqual([
    expect.stringMatching(/^text: .*6 characters.*matches too much/),
  ]);
});
