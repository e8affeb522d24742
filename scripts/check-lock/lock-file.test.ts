import { describe, expect, test } from 'vitest';
import { checkLock, gaps, lockSchema } from './lock-file.ts';

describe('a lock file', () => {
  test('holds each optional package beside its user or above it', () => {
    const optionalDependencies = { 'tool-linux-x64': '1.0.0', 'tool-darwin-arm64': '1.0.0' };
    const packages = {
      'node_modules/a': {},
      'node_modules/a/node_modules/tool': { version: '1.0.0', optionalDependencies },
      'node_modules/tool-linux-x64': {},
    };
    expect(gaps({ packages })).toEqual(['tool@1.0.0 wants tool-darwin-arm64@1.0.0']);
    const whole = { ...packages, 'node_modules/a/node_modules/tool-darwin-arm64': {} };
    expect(gaps({ packages: whole })).toEqual([]);
    // Beside another user it is out of reach.
    expect(gaps({ packages: { ...packages, 'node_modules/b/node_modules/tool-darwin-arm64': {} } })).toEqual(
      gaps({ packages }),
    );
  });
});

const integrity = `sha512-${'a'.repeat(86)}==`;
const said = (place: object, name = 'node_modules/a'): string[] =>
  checkLock(
    'package-lock.json',
    lockSchema.parse({ lockfileVersion: 3, packages: { '': {}, [name]: place } }),
  ).map(({ file, field, message }) => `${file}: ${field ?? ''}: ${message}`);

test.each([
  ['of a registry', { version: '1.0.0', integrity }, 'node_modules/a'],
  ['below another', { version: '1.0.0', integrity }, 'node_modules/b/node_modules/@a/a'],
  ['of this repository', { resolved: 'packages/provenix', link: true }, 'node_modules/provenix'],
  ['that may run a program', { integrity, hasInstallScript: true }, 'node_modules/esbuild'],
])('a package %s is in order', (_name, place, at) => {
  expect(said(place, at)).toEqual([]);
});

describe('a lock file is refused where', () => {
  test.each([
    ['an integrity is removed', { version: '1.0.0' }, 'found no integrity'],
    ['it is empty', { integrity: '' }, 'found the integrity ""'],
    ['it is sha1', { integrity: `sha1-${'a'.repeat(27)}=` }, 'found the integrity "sha1-'],
    [
      'sha1 stands beside it',
      { integrity: `${integrity} sha1-${'a'.repeat(27)}=` },
      'found the integrity "sha512-',
    ],
    [
      'a package comes from an address',
      { integrity, resolved: 'https://registry.example.com/a-1.0.0.tgz' },
      'found the source "https:',
    ],
    [
      'a package comes from git',
      { integrity, resolved: 'git+ssh://git@git.example.com/a.git#0a1b' },
      'found the source "git+ssh:',
    ],
    ['a package comes from a file', { integrity, resolved: 'file:../a.tgz' }, 'found the source "file:'],
    ['a link leaves the repository', { resolved: '../a', link: true }, 'found the source "../a"'],
    ['a link leads nowhere', { link: true }, 'found the source ""'],
    [
      'a folder of ours is no link',
      { resolved: 'packages/provenix' },
      'found the source "packages/provenix"',
    ],
    ['another package lies there', { integrity, name: 'b' }, 'found the package b under another name'],
    [
      'a new package runs a program',
      { integrity, hasInstallScript: true },
      'found a package that runs a program',
    ],
  ])('%s', (_name, place, message) => {
    expect(said(place)[0]).toContain(`package-lock.json: node_modules/a: ${message}`);
  });
  test('a package in another folder has the name of one that may run a program', () => {
    const place = { integrity, hasInstallScript: true };
    expect(said(place, 'node_modules/@other/esbuild')).toHaveLength(1);
  });
  test('it is of another version, which has no such fields', () => {
    expect(lockSchema.safeParse({ lockfileVersion: 1, packages: {} }).success).toBe(false);
  });
});
