import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inputsDigest, shortDigest } from '../../src/lib/units/digest.ts';
import { readFiles } from '../../src/loaders/read-files.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { ProviderName } from '../../scripts/verify/providers/provide.ts';
import { evidenceSchema } from '../../src/schemas/evidence.ts';
import type { ProviderId } from '../../src/schemas/provider.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { repository } from '../support/repository.ts';

// run.json says what stood for nixpkgs, and pages repeat it: it must be what the steps met.

const unit = 'examples/recipes/uses-nixpkgs';
let place: Fixture;
beforeEach(async () => {
  place = await fixture();
  await cp(join(repository, 'pocketpkgs'), join(place.root, 'pocketpkgs'), { recursive: true });
  await place.write(
    `${unit}/example.yaml`,
    `title: Nixpkgs\nsummary: Look at what stands for nixpkgs.\ngit: false\nneeds: [nixpkgs]\nsteps:\n  - id: look\n    run: test -e /nixpkgs/debian.json && echo pocketpkgs || echo nothing in its place\n`,
  );
  await place.write(`${unit}/flake/file`, 'text\n');
});
afterEach(() => place.remove());

/** Records the unit; gives what its step saw, and what run.json and the report say. */
async function recorded(provider: ProviderName): Promise<{ saw: string; says: ProviderId | null }> {
  const { failures, report } = await place.verify({ provider, filters: ['uses-nixpkgs'], record: true });
  expect(failures).toEqual([]);
  const folder = join(place.root, unit, 'evidence/nix-2.34');
  const run = evidenceSchema.parse(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')));
  expect(report.provider).toEqual(run.provider);
  const [, saw = ''] = (await readFile(join(folder, 'look.txt'), 'utf8')).split('\n');
  return { saw, says: run.provider };
}

// The first of all on a machine fetches the programs of pocketpkgs and makes the store with them.
test.each(['auto', 'pocket'] as const)(
  '%s: pocketpkgs, by the digest of its files',
  async (provider) => {
    const { saw, says } = await recorded(provider);
    expect(saw).toBe('pocketpkgs');
    const { files } = await readFiles(repository, 'pocketpkgs');
    expect(says).toEqual({
      name: 'pocket',
      revision: shortDigest(inputsDigest(files, {})),
      programs: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
    });
  },
  300_000,
);

test('pinned: the locked nixpkgs, by its revision, and nothing of pocketpkgs', async () => {
  const { saw, says } = await recorded('pinned');
  expect(saw).toBe('nothing in its place');
  const { nixpkgs } = await readVersions(place.root);
  expect(says).toEqual({ name: 'pinned', revision: nixpkgs.rev, programs: null });
});

test('a unit without nixpkgs says that none stood there', async () => {
  const { report } = await place.verify({ filters: ['recipes/greeting'], record: true });
  expect(report.provider).toBeNull();
  const text = await readFile(
    join(place.root, 'examples/recipes/greeting/evidence/nix-2.34/run.json'),
    'utf8',
  );
  expect(evidenceSchema.parse(JSON.parse(text)).provider).toBeNull();
});
