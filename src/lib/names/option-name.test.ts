import { expect, test } from 'vitest';
import { nameOf, partsOf } from './option-name.ts';

test.each([
  ['services.nginx.enable', ['services', 'nginx', 'enable']],
  [
    'services.nginx.virtualHosts."a.example.com".root',
    ['services', 'nginx', 'virtualHosts', 'a.example.com', 'root'],
  ],
  ['users.users.<name>.shell', ['users', 'users', '<name>', 'shell']],
  ['nix.settings.trusted-users', ['nix', 'settings', 'trusted-users']],
])('%s has the parts %j, and is written so again', (name, parts) => {
  expect(partsOf(name)).toEqual(parts);
});

test.each(['', '.', 'services.', 'services..nginx', '.services', 'services."nginx', 'a"b"'])(
  '"%s" is no name of an option',
  (name) => {
    expect(partsOf(name)).toEqual([]);
  },
);

test('only a part that is no identifier stands in quotes', () => {
  expect(nameOf(['services', 'nginx', 'virtualHosts', 'a.example.com', '<name>', '*', '9p'])).toBe(
    'services.nginx.virtualHosts."a.example.com".<name>.*."9p"',
  );
});
