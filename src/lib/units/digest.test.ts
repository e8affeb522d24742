import { expect, test } from 'vitest';
import { canonicalJson, digest, inputsDigest, shortDigest } from './digest.ts';

const file = { path: 'a', executable: false, content: Buffer.from('x') };
const of = (...files: (typeof file)[]): string => inputsDigest(files, { steps: [] });
test('changes with path, content, mode and what is run; not with order', () => {
  const all = [
    of(file),
    of({ ...file, path: 'b' }),
    of({ ...file, content: Buffer.from('y') }),
    of({ ...file, executable: true }),
    inputsDigest([file], { steps: [1] }),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(of(file, { ...file, path: 'b' })).toBe(of({ ...file, path: 'b' }, file));
});
test('is made in one way for ever: in another, all recorded evidence would be stale', () => {
  const files = [
    { path: 'b.sh', executable: true, content: Buffer.from('#!/bin/sh\n') },
    { path: 'a/flake.nix', executable: false, content: Buffer.from('{ }\n') },
  ];
  const runnable = { steps: [{ id: 'eval', run: 'nix eval' }], git: null };
  expect(inputsDigest(files, runnable)).toBe(
    digest(
      '{"git":null,"steps":[{"id":"eval","run":"nix eval"}]}' +
        '\0- a/flake.nix 4\0{ }\n' +
        '\0x b.sh 10\0#!/bin/sh\n',
    ),
  );
});
test('is sha256, as sha256sum prints it', () => {
  expect(digest('')).toBe('sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(digest(Buffer.from([0xff]))).toBe(
    'sha256-a8100ae6aa1940d0b663bb31cd466142ebbdbd5187131b92d93818987832eb89',
  );
});
test('as a name is its first twelve digits', () => {
  expect(shortDigest(digest(''))).toBe('e3b0c44298fc');
});
test.each([
  ['keys are sorted at every depth', { b: [2, { d: 1, c: 2 }], a: 1 }, '{"a":1,"b":[2,{"c":2,"d":1}]}'],
  ['lists keep their order', ['b', 'a'], '["b","a"]'],
  ['null stays null', { a: null }, '{"a":null}'],
  ['three keys', { c: 1, a: 2, b: 3 }, '{"a":2,"b":3,"c":1}'],
])('equal values have one form as JSON: %s', (_name, value, expected) => {
  expect(canonicalJson(value)).toBe(expected);
});
