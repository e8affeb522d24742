import { expect, test } from 'vitest';
import { refusal } from './file-name.ts';

test.each([
  ['', 'first'],
  ['/etc/passwd', 'stays in the folder'],
  ['../up', 'stays in the folder'],
  ['a/../b', 'stays in the folder'],
  ['a//b', 'stays in the folder'],
  ['a/', 'stays in the folder'],
  ['a\u001bb', 'control'],
  ['flake.nix', 'There is a file'],
  ['x'.repeat(201), '200'],
])('the name %j is refused with a sentence', (path, said) => {
  expect(refusal(path, [{ path: 'flake.nix' }])).toContain(said);
});

test.each(["it's.nix", 'a b.nix', 'sub/deep/module.nix', '.envrc', '"quoted"'])(
  'the name %j is taken',
  (path) => {
    expect(refusal(path, [])).toBeUndefined();
  },
);
