import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findOption } from '../../src/lib/names/find-option.ts';
import { findValue } from '../../src/lib/names/library.ts';
import { nearOptions } from '../../src/lib/names/near-options.ts';
import { PackageNames } from '../../src/lib/names/packages.ts';
import { readNames } from '../../src/loaders/read-names.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { OptionBranch } from '../../src/schemas/names.ts';
import { repository } from '../support/repository.ts';

const folder = join(repository, 'public/names');
const { nixos, home, packages, library } = await readNames(repository);

function* optionsOf(branch: OptionBranch, path: readonly string[] = []): Generator<string[]> {
  for (const [part, below] of Object.entries(branch))
    if (typeof below === 'string') yield part === '' ? [...path] : [...path, part];
    else yield* optionsOf(below, [...path, part]);
}
const allNixos = [...optionsOf(nixos.options)];
const allHome = [...optionsOf(home.options)];

describe('the index of names', () => {
  test('is that of the trees that versions.json names as the witness', async () => {
    const { witness } = await readVersions(repository);
    expect([nixos.of.revision, packages.of.revision, library.of.revision]).toEqual(
      Array(3).fill(witness.nixpkgs.rev),
    );
    expect([home.of.revision, library.hm?.revision]).toEqual(Array(2).fill(witness['home-manager'].rev));
  });

  test('has the options of all of NixOS and of Home Manager, the packages, and lib', () => {
    expect(allNixos.length).toBeGreaterThan(25_000);
    expect(allHome.length).toBeGreaterThan(5_000);
    expect(packages.packages.length).toBeGreaterThan(20_000);
    expect(Object.keys(library.lib).length).toBeGreaterThan(1_000);
    expect(Object.keys(library.builtins).length).toBeGreaterThan(100);
  });

  test('takes at most 400 KB on the way to a reader, all of it together', async () => {
    const sizes = (await readdir(folder)).map(
      async (name) => gzipSync(await readFile(join(folder, name)), { level: 9 }).length,
    );
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(400 * 1024);
  });

  test('finds every name that it has, and none that it has not', () => {
    const lost = allNixos.filter((parts) => findOption(nixos, written(parts)) === undefined);
    expect(lost).toEqual([]);
    expect(findOption(nixos, 'services.nginx.enabel')).toBeUndefined();
  });

  test('says what is known of NixOS: types, defaults, what was renamed, what was removed', () => {
    expect(findOption(nixos, 'networking.firewall.allowedTCPPorts')).toMatchObject({
      type: expect.stringContaining('list of 16 bit unsigned integer') as string,
      default: '[]',
    });
    expect(findOption(nixos, 'hardware.opengl.enable')).toMatchObject({
      kind: 'renamed',
      to: 'hardware.graphics.enable',
    });
    expect(findOption(nixos, 'sound.enable')).toMatchObject({ kind: 'removed' });
    expect(findOption(home, 'programs.git.userName')).toMatchObject({ kind: 'renamed' });
    expect(findOption(home, 'home.packages')).toMatchObject({ kind: 'option', type: 'list of package' });
  });

  test('every option that another was renamed to is there', () => {
    const missing = allNixos.flatMap((parts) => {
      const found = findOption(nixos, written(parts));
      return found?.kind === 'renamed' && !findOption(nixos, found.to)
        ? [`${written(parts)} -> ${found.to}`]
        : [];
    });
    expect(missing).toEqual([]);
  });

  test('says what is known of packages and of lib', () => {
    const names = new PackageNames(packages);
    expect(names.find('hello')).toEqual({ kind: 'package', name: 'hello' });
    expect(names.find('runCommandNoCC')).toMatchObject({
      use: 'warns',
      to: 'runCommand',
      since: '2025-10-28',
    });
    expect(names.find('aria')).toMatchObject({ use: 'throws', to: 'aria2' });
    expect(findValue(library, 'lib.mapAttrs')).toEqual({ kind: 'function', args: 2 });
    expect(findValue(library, 'lib.hm.dag.entryAfter')).toMatchObject({ kind: 'function' });
    expect(findValue(library, 'builtins.warn')).toMatchObject({ since: '2.26' });
  });
});

test.each([
  ['services.nginx.enabel', 'services.nginx.enable'],
  ['services.postgres.enable', 'services.postgresql.enable'],
  ['networking.firewall.allowTCPPorts', 'networking.firewall.allowedTCPPorts'],
  ['environment.systemPackage', 'environment.systemPackages'],
  ['user.users.alice.shell', 'users.users.<name>.shell'],
  ['time.timezone', 'time.timeZone'],
  ['boot.loader.systemdboot.enable', 'boot.loader.systemd-boot.enable'],
])('%s is near %s among all options of NixOS', (name, near) => {
  expect(nearOptions(nixos, name)).toContain(near);
});

/** As a reader may write it: a placeholder as it is, any other part in quotes. */
function written(parts: readonly string[]): string {
  return parts.map((part) => (/^[\w<>* '-]+$/.test(part) && part !== '' ? part : `"${part}"`)).join('.');
}
