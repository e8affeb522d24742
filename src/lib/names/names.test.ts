import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { OptionIndex, PackageIndex } from '../../schemas/names.ts';
import { aboutOption } from './about-option.ts';
import { aboutPackage } from './about-package.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../public/names/${name}.json`, import.meta.url), 'utf8'));
const nixos = read('nixos') as OptionIndex;
const home = read('home') as OptionIndex;
const packages = read('packages') as PackageIndex;
const option = (name: string): string => aboutOption(nixos, home, name).join(' ');
const packageNamed = (name: string): string => aboutPackage(packages, name).join(' ');

test.each([
  ['services.nginx.enable', 'NixOS has services.nginx.enable in nixpkgs '],
  ['services.ngnix.enable', 'Did you mean services.nginx.enable'],
  ['programs.zoxide.options', 'is an option of Home Manager'],
  ['services.xserver.displayManager.gdm.enable', 'was renamed to services.displayManager.gdm.enable'],
])('of %s it says: %s', (name, said) => {
  expect(option(name)).toContain(said);
});

test.each([
  ['hello', 'has hello'],
  ['helllo', 'did you mean hello'],
])('of the package %s it says: %s', (name, said) => {
  expect(packageNamed(name)).toContain(said);
});

test.each(['', 'x', '__proto__', 'constructor', '<img src=x>', 'a'.repeat(500), '..', "'; id; '"])(
  'of %j it says nothing that is not so',
  (name) => {
    expect(aboutOption(nixos, home, name)).toEqual([]);
    expect(aboutPackage(packages, name).join('')).not.toContain('undefined');
  },
);
