import { expect, test } from 'vitest';
import { treeProblem } from './check-tree.ts';

test.each([
  ['..', { '../x': null }, 'a file "../x", which cannot be'],
  ['an absolute path', { '/etc/x': null }, 'a file "/etc/x", which cannot be'],
  ['a path with nothing between slashes', { 'a//b': null }, 'a file "a//b", which cannot be'],
  ['a control character', { 'a\u0007': null }, 'a file "a\u0007", which cannot be'],
  ['a backslash', { [String.raw`a\..\..\b`]: null }, String.raw`a file "a\..\..\b", which cannot be`],
  [
    "git's folder",
    { '.git/hooks/post-checkout': null },
    'a file ".git/hooks/post-checkout" among git\'s own',
  ],
  ["git's folder in other letters", { 'sub/.GIT/config': null }, 'a file "sub/.GIT/config" among git\'s own'],
  ['below a link', { lnk: 'elsewhere', 'lnk/x': null }, 'a file "lnk/x" below the link "lnk"'],
  ['deep below a link', { 'a/l': '..', 'a/l/b/c': null }, 'a file "a/l/b/c" below the link "a/l"'],
  ['below a file', { a: null, 'a/b': null }, 'a file "a/b" below the file "a"'],
  ['a link out', { l: '../../elsewhere' }, 'a link "l" to "../../elsewhere", which leads out of the project'],
  ['a link to an absolute path', { l: '/etc' }, 'a link "l" to "/etc", which leads out of the project'],
  [
    'a link out by another link',
    { 'a/up': '..', l: 'a/up/..' },
    'a link "l" to "a/up/..", which leads out of the project',
  ],
])('%s is refused', (_name, tree, says) => {
  const files = Object.entries(tree).map(([path, link]) => ({ path, ...(link !== null && { link }) }));
  expect(treeProblem(files)).toBe(says);
});

test('twice the same path is refused', () => {
  expect(treeProblem([{ path: 'a' }, { path: 'a' }])).toBe('two files "a"');
});

test('links and folders inside are fine', () => {
  expect(
    treeProblem([
      { path: 'a/b' },
      { path: 'a/l', link: '../c' },
      { path: '.gitignore' },
      { path: '.github/x' },
    ]),
  ).toBeUndefined();
});
