import { expect, test } from 'vitest';
import { whyNever } from './why-never.ts';

test.each([
  ['a template', 'template', [], 'npm makes its project'],
  ['a template with servers', 'template', ['sshd'], 'npm makes its project'],
  ['what needs NixOS', 'recipe', ['nixpkgs', 'nixos'], 'it needs NixOS'],
  ['what needs a server', 'error', ['nixpkgs', 'sshd'], 'it needs servers'],
  ['what needs nixpkgs', 'recipe', ['nixpkgs'], undefined],
  ['what needs nothing', 'exercise', [], undefined],
] as const)('%s', (_what, kind, needs, why) => {
  expect(whyNever({ kind, needs })).toBe(why);
});
