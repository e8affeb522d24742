import { expect, test } from 'vitest';
import { saysNeeds } from './needs.ts';

test.each([
  [[], ''],
  [['nixos'], 'needs a NixOS machine'],
  [['nixpkgs', 'sshd'], 'needs nixpkgs, or pocketpkgs instead and an SSH server'],
  [['httpd'], 'needs a web server'],
] as const)('what a unit asks of the machine is said in words: %j', (needs, expected) => {
  expect(saysNeeds(needs)).toBe(expected);
});
