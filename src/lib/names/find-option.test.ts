import { expect, test } from 'vitest';
import { smallNixos } from '../../../tests/support/option-index.ts';
import { findOption } from './find-option.ts';

const find = (name: string): unknown => findOption(smallNixos, name);

test('an option is found with its type and its default', () => {
  expect(find('services.nginx.enable')).toEqual({
    kind: 'option',
    name: 'services.nginx.enable',
    type: 'boolean',
    default: 'false',
  });
  expect(find('networking.hostName')).toEqual({
    kind: 'option',
    name: 'networking.hostName',
    type: 'string',
    default: undefined,
  });
});

test('a placeholder takes any name, in quotes too', () => {
  expect(find('services.nginx.virtualHosts."a.example.com".root')).toMatchObject({
    kind: 'option',
    name: 'services.nginx.virtualHosts.<name>.root',
  });
  expect(find('services.nginx.virtualHosts.<name>.listen.*.port')).toMatchObject({ kind: 'option' });
  expect(find('services.nginx.virtualHosts.web.roots')).toBeUndefined();
});

test('an option with options below it is one itself; without, it is a set', () => {
  expect(find('services.nginx.virtualHosts')).toMatchObject({
    kind: 'option',
    type: 'attribute set of (submodule)',
  });
  expect(find('services.nginx')).toEqual({ kind: 'set', name: 'services.nginx' });
});

test('what was renamed says to what, since when, whether it warns, and whether the type is another', () => {
  expect(find('services.old.enable')).toEqual({
    kind: 'renamed',
    name: 'services.old.enable',
    to: 'services.web.enable',
    warns: true,
    changed: false,
    since: '26.05',
  });
  expect(find('services.old.level')).toMatchObject({
    kind: 'renamed',
    changed: true,
    warns: true,
    since: undefined,
  });
  expect(find('services.old.name')).toMatchObject({ kind: 'renamed', changed: false, warns: false });
});

test('what was removed says what its message names instead', () => {
  expect(find('services.gone.enable')).toEqual({
    kind: 'removed',
    name: 'services.gone.enable',
    instead: [],
  });
  expect(find('services.gone.port')).toMatchObject({
    instead: ['services.openssh.ports', 'services.web.name'],
  });
});

test('below a type that takes any name every name is allowed; below another none', () => {
  expect(find('environment.variables.EDITOR')).toMatchObject({
    kind: 'below',
    name: 'environment.variables',
  });
  expect(find('services.web.settings.port.number')).toMatchObject({
    kind: 'below',
    name: 'services.web.settings',
  });
  expect(find('services.web.settings.level')).toMatchObject({ kind: 'option' });
  expect(find('services.nginx.enable.deep')).toBeUndefined();
});

test.each(['', '.', 'constructor', 'services.toString', '__proto__', 'services.nginx.hasOwnProperty'])(
  '"%s" is nothing',
  (name) => {
    expect(find(name)).toBeUndefined();
  },
);

test('an option of a module that is not always there names the module', () => {
  expect(find('virtualisation.cores')).toMatchObject({ kind: 'option', module: 'virtualisation/vm.nix' });
  expect(find('services.vm.cores')).toMatchObject({ module: 'virtualisation/vm.nix' });
  expect(find('virtualisation')).toEqual({ kind: 'set', name: 'virtualisation' });
  expect(find('services.vm.core')).toBeUndefined();
});

test('what is below an option of before is below the one of today', () => {
  expect(find('services.old.name.part')).toMatchObject({ kind: 'renamed', to: 'services.web.name.part' });
});
