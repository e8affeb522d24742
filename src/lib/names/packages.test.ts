import { expect, test } from 'vitest';
import type { PackageIndex } from '../../schemas/names.ts';
import { PackageNames } from './packages.ts';

const index: PackageIndex = {
  of: { name: 'nixpkgs', version: '26.11', revision: 'a'.repeat(40), date: '2026-07-14' },
  packages: ['aria2', 'firefox', 'hello', 'python3', 'runCommand'],
  aliases: {
    aria: ['throws', 'aria2', '2025-10-27'],
    runCommandNoCC: ['warns', 'runCommand', '2025-10-28'],
    python: ['silent', 'python3', ''],
  },
};
const names = new PackageNames(index);

test('a package is found by its name, an alias with what it does and stands for', () => {
  expect(names.find('hello')).toEqual({ kind: 'package', name: 'hello' });
  expect(names.find('aria')).toEqual({
    kind: 'alias',
    name: 'aria',
    use: 'throws',
    to: 'aria2',
    since: '2025-10-27',
  });
  expect(names.find('python')).toMatchObject({ use: 'silent', to: 'python3', since: undefined });
  expect(names.find('helo')).toBeUndefined();
  expect(names.find('constructor')).toBeUndefined();
});

test('the nearest are named, but none that throws', () => {
  expect(names.near('helo')).toEqual(['hello']);
  expect(names.near('Fierfox')).toEqual(['firefox']);
  expect(names.near('runCommandNoC')).toEqual(['runCommandNoCC']);
  expect(names.near('ari')).toEqual([]);
  expect(names.near('something-else')).toEqual([]);
});
