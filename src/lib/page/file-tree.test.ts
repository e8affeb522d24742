import { expect, test } from 'vitest';
import { fileTree, type TreeNode } from './file-tree.ts';

const lines = (nodes: readonly TreeNode[], indent = ''): string[] =>
  nodes.flatMap(({ name, path, nodes: inside }) => [
    `${indent}${name}${path === undefined ? '' : ` = ${path}`}`,
    ...lines(inside, `${indent}  `),
  ]);

test('folders come first, files keep their whole path', () => {
  expect(lines(fileTree(['flake.nix', 'src/main.c', '.gitignore', 'src/lib/a.nix', 'README.md']))).toEqual([
    'src/',
    '  lib/',
    '    a.nix = src/lib/a.nix',
    '  main.c = src/main.c',
    '.gitignore = .gitignore',
    'README.md = README.md',
    'flake.nix = flake.nix',
  ]);
});

test('an empty folder is an empty tree', () => {
  expect(fileTree([])).toEqual([]);
});
