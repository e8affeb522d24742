import { expect, test } from 'vitest';
import type { PackageIndex } from '../../schemas/names.ts';
import { aboutPackage } from './about-package.ts';

const index: PackageIndex = {
  of: { name: 'nixpkgs', version: '26.11', revision: 'a'.repeat(40), date: '2026-07-14' },
  packages: ['hello', 'ripgrep', 'jq'],
  aliases: {
    rg: ['throws', 'ripgrep', '2025-10-28'],
    ag: ['warns', 'ripgrep', ''],
    gone: ['throws', '', ''],
  },
};
const about = (name: string): string[] => aboutPackage(index, name);
const tree = 'nixpkgs 26.11 (aaaaaaaa)';

test('a package that is there may be lacking in an older nixpkgs', () => {
  expect(about('hello')).toEqual([
    `If a package is meant: ${tree} has hello. An older nixpkgs may lack it, or it stands in another set.`,
  ]);
});

test('an alias is said with its name of today, and since when, where that is known', () => {
  expect(about('rg')).toEqual([
    `If a package is meant: rg is called ripgrep since 2025-10-28, says ${tree}.`,
  ]);
  expect(about('ag')).toEqual([`If a package is meant: ag is called ripgrep, says ${tree}.`]);
  expect(about('gone')).toEqual([`If a package is meant: gone was taken out of nixpkgs, says ${tree}.`]);
});

test('the nearest is named, but not of a name so short that everything is near', () => {
  expect(about('helo')).toEqual([`If a package is meant: did you mean hello? ${tree} has it.`]);
  expect(about('jqq')).toEqual([]);
  expect(about('postgresql')).toEqual([]);
});
