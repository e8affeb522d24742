import { describe } from 'vitest';
import { refuses } from '../../tests/support/refuses.ts';
import { liveSchema, machineSchema, pinsSchema } from './playground.ts';

const hash = 'a'.repeat(64);

describe('the packages of the machine', () => {
  const one = { name: 'libc6', version: '2.41-12+deb13u1', suite: 'trixie', sha256: hash };
  refuses(pinsSchema, { date: '2026-11-30', packages: [one] }, [
    ['date', '30.11.2026'],
    ['packages', []],
    ['packages.0.name', 'Libc6'],
    ['packages.0.name', 'libc6/x'],
    ['packages.0.version', '1 2'],
    ['packages.0.version', '1;id'],
    ['packages.0.suite', 'trixie2'],
    ['packages.0.suite', 'Trixie'],
    ['packages.0.sha256', `${hash}a`],
    ['packages.0.sha256', `x${hash}`],
  ]);
});

describe('the facts of the machine', () => {
  const valid = {
    folder: '0123456789ab',
    nix: '2.34.8',
    kernel: '6.12',
    bytes: { state: 1, processor: 2, list: 3 },
    sha256: hash,
    nixpkgs: { narHash: 'sha256-x', rev: 'y' },
  };
  refuses(machineSchema, valid, [
    ['folder', '../../../..ab'],
    ['folder', '0123456789abc'],
    ['folder', 'x0123456789ab'],
    ['bytes.state', 0],
    ['bytes.processor', -1],
    ['bytes.list', 1.5],
    ['sha256', `${hash}a`],
    ['sha256', `x${hash}`],
    ['nixpkgs.rev', 1],
    ['nixpkgs.narHash', undefined],
  ]);
});

describe('what the machine answered', () => {
  const unit = {
    image: 'a',
    inputs: `sha256-${'0'.repeat(64)}`,
    same: ['flake/a'],
    differ: { 'flake/b': 'why' },
  };
  refuses(liveSchema, { date: '2026-11-30', nix: '2.34.8', units: { 'recipe/a': unit } }, [
    ['date', 'today'],
    ['nix', 2],
    ['units.recipe/a.inputs', 'x'],
    ['units.recipe/a.same', 'flake/a'],
    ['units.recipe/a.differ', ['flake/b']],
    ['units.recipe/a.image', undefined],
  ]);
});
