import { expect, test } from 'vitest';
import { smallNixos } from '../../../tests/support/option-index.ts';
import type { OptionIndex } from '../../schemas/names.ts';
import { aboutOption, treeAtRevision } from './about-option.ts';

const home: OptionIndex = {
  ...smallNixos,
  of: { name: 'home-manager', version: '26.05', revision: 'b'.repeat(40), date: '2026-07-01' },
  options: {
    services: { web: { name: '1' }, old: { name: '> services.tray.enable' }, tray: { enable: '0 0' } },
    home: { gone: '-' },
  },
  imported: {},
};
const about = (name: string): string[] => aboutOption(smallNixos, home, name);
const nixosTree = 'nixpkgs 26.11 (aaaaaaaa)';
const homeTree = 'home-manager 26.05 (bbbbbbbb)';

test('a tree is named with its release and the first letters of its revision', () => {
  expect([treeAtRevision(smallNixos.of), treeAtRevision(home.of)]).toEqual([nixosTree, homeTree]);
});

test('an option that NixOS has was asked of another release, or its module is not imported', () => {
  expect(about('services.nginx.enable')).toEqual([
    `NixOS has services.nginx.enable in ${nixosTree}: the nixpkgs of this configuration is of another release, or the module that declares it is not imported.`,
  ]);
  expect(about('virtualisation.cores')).toEqual([
    `NixOS has virtualisation.cores in ${nixosTree} where a configuration imports virtualisation/vm.nix.`,
  ]);
  // A set, and what stands below an option that takes any name.
  expect(about('networking.firewall')[0]).toContain('NixOS has networking.firewall in');
  expect(about('environment.variables.EDITOR')[0]).toContain('NixOS has environment.variables in');
});

test('an option of both is said to be of both, and one of Home Manager alone is said to be its own', () => {
  expect(about('services.web.name')).toEqual([
    expect.stringContaining('NixOS has services.web.name'),
    'Home Manager has an option of the same name: look at which of the two the file belongs to.',
  ]);
  expect(about('services.tray.enable')).toEqual([
    `services.tray.enable is an option of Home Manager (${homeTree}), and none of NixOS: set it in a configuration of Home Manager.`,
  ]);
});

test('what was renamed or removed is said with where that stands, NixOS first', () => {
  expect(about('services.old.enable')).toEqual([
    `services.old.enable was renamed to services.web.enable in 26.05, says ${nixosTree}.`,
  ]);
  expect(about('services.old.name')).toEqual([
    `services.old.name was renamed to services.web.name, says ${nixosTree}.`,
  ]);
  expect(about('services.gone.enable')).toEqual([`services.gone.enable was removed, says ${nixosTree}.`]);
  expect(about('services.gone.port')).toEqual([
    `services.gone.port was removed, says ${nixosTree}; its message names services.openssh.ports, services.web.name.`,
  ]);
  expect(about('home.gone')).toEqual([`home.gone was removed, says ${homeTree}.`]);
});

test('else the nearest of both are named, three at most and each once, or nothing', () => {
  expect(about('services.web.nam')).toEqual([
    `Did you mean services.web.name? Neither ${nixosTree} nor ${homeTree} has services.web.nam.`,
  ]);
  expect(about('services.tray.enabel')[0]).toContain('Did you mean services.tray.enable? Neither');
  expect(about('networking.firewall.allowedPorts')[0]).toMatch(/^Did you mean [\w.]+, or [\w.]+\? Neither/);
  expect(about('virtualisation.docker.socket')).toEqual([]);
});
