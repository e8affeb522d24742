import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const recipes = resolve(import.meta.dirname, '../../examples/recipes');
const files = (unit: string): string[] => readdirSync(join(recipes, unit, 'flake'));
const read = (unit: string, file: string): string => readFileSync(join(recipes, unit, 'flake', file), 'utf8');

// A unit stands alone, so the test of a running cluster has copies of what the pages show. It tests nothing that a page
// shows once they are other ones.
test('the cluster that is tested is the one of the pages', () => {
  const shared = ['k3s-ha', 'k3s-people', 'k3s-upkeep'].flatMap((unit) =>
    files(unit)
      .filter((file) => !file.startsWith('flake.') && files('k3s-ha-running').includes(file))
      .map((file) => ({ unit, file })),
  );
  expect(shared.map(({ file }) => file).toSorted()).toEqual(
    expect.arrayContaining(['cluster.nix', 'nodes.nix', 'people.nix', 'restore.nix', 'server-config.nix']),
  );
  for (const { unit, file } of shared)
    expect(read('k3s-ha-running', file), `${file} of ${unit}`).toBe(read(unit, file));
});
