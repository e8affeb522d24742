import { expect, test } from 'vitest';
import { smallNames } from '../../../tests/support/names.ts';
import { NameCheck } from './unknown-names.ts';

const check = new NameCheck(smallNames);

test.each([
  'services.nginx.enable',
  'services.nginx',
  'services.nginx.virtualHosts."a.example.com".root',
  'environment.variables.EDITOR',
  'programs.git.enable',
  'home.activation.copy',
  'services.<name>.enable',
  'services.old.name',
])('%s is an option, or a set of them', (name) => {
  expect(check.option(name)).toBeUndefined();
});

test('an unknown option fails with the nearest', () => {
  expect(check.option('services.nginx.enabel')).toEqual({
    message: 'found the option "services.nginx.enabel", which does not exist',
    hint: 'Did you mean services.nginx.enable?',
  });
  expect(check.option('programs.git.enabled')?.hint).toContain('programs.git.enable');
  expect(check.option('services.<name>.enabling')).toBeDefined();
});

test('an option of before fails with the one of today', () => {
  expect(check.option('services.old.enable')).toMatchObject({ hint: 'Write services.web.enable.' });
  expect(check.option('services.gone.port')?.hint).toContain('services.openssh.ports');
});

test.each([
  'lib.mkIf',
  'lib.types.str',
  'lib.licenses.mit.spdxId',
  'builtins.map',
  'pkgs.hello',
  'pkgs.gitFull',
])('%s is there', (name) => {
  expect(check.value(name)).toBeUndefined();
});

test.each([
  ['lib.mapAttr', 'Did you mean lib.mapAttrs?'],
  ['lib.types.string', 'Did you mean lib.types.str?'],
  ['lib.old', undefined],
  ['builtins.mpa', 'Did you mean builtins.map?'],
  ['pkgs.helo', 'Did you mean hello?'],
  ['pkgs.greet', 'Write hello.'],
  ['pkgs.hallo', 'Write hello.'],
])('%s is refused', (name, hint) => {
  const wrong = check.value(name);
  expect(wrong?.message).toContain('found');
  expect(wrong?.hint).toBe(hint);
});

test('the first parts of options are known, but for words that mean other things', () => {
  expect([...check.roots]).toEqual(expect.arrayContaining(['services', 'programs', 'virtualisation']));
  expect(check.roots.has('lib')).toBe(false);
});
