import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readUnitsOf } from '../../../scripts/pack/read-units-of.ts';
import { provide } from '../../../scripts/verify/providers/provide.ts';
import { runJob } from '../../../scripts/verify/run/run-job.ts';
import { PackedCommand } from '../../../scripts/verify/run/packed-command.ts';
import { cacheFolder, provision } from '../../../scripts/verify/toolchains/provision.ts';
import type { Toolchain } from '../../../scripts/verify/worlds/toolchain.ts';
import type { WorldSetup } from '../../../scripts/verify/worlds/world-setup.ts';
import { readFiles } from '../../../src/loaders/read-files.ts';
import { readVersions } from '../../../src/loaders/read-versions.ts';
import { repository } from '../../support/repository.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { runner } from './command.ts';

// The verifier makes the projects of templates with `--no-agents`, since a recording shows what the template has. What
// a user gets has one file more, and has to pass as well.

const versions = await readVersions(repository);
const release = versions.nix.default;
const templates = await readUnitsOf(repository, 'template');
const packed = new PackedCommand(repository);
let command: string;
let toolchain: Toolchain;
let setup: WorldSetup;
beforeAll(async () => {
  command = join(await packed.path(), 'bin/create-provenix.cjs');
  const found = (await provision(versions, [release])).get(release);
  if (!found) throw new Error('no Nix');
  toolchain = found;
  const options = { root: repository, versions, cache: cacheFolder, say: () => undefined, toolchain };
  ({ setup } = await provide('pocket', options));
  return () => packed.remove();
  // On a fresh machine what stands for nixpkgs is built first.
}, 600_000);

/** Those whose first variant is checked as it is made; the others take steps of a reader first. */
const checked = templates.flatMap((unit) => {
  const [variant] = unit.variants;
  const [first] = variant?.steps ?? [];
  return variant && first?.run.startsWith('nix flake check') ? [{ id: unit.id, unit, variant, first }] : [];
});

test('most templates begin with their check', () => {
  expect(checked.length).toBeGreaterThan(templates.length / 2);
});

test.each(checked)(
  'nix flake check passes in $id, made by default',
  async ({ id, unit, variant, first }) => {
    const cwd = await temporaryFolder();
    const name = String(unit.template.options['name']?.default);
    const made = await runner(() => command)([name, '--template', id, '--json', '--no-git'], { cwd });
    expect(made.stderr).toBe('');
    const { files, problems } = await readFiles(cwd, name);
    expect(problems).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(
      ['AGENTS.md', ...variant.files.map(({ path }) => path)].sort(),
    );

    const job = { unit: { ...unit, variants: [{ ...variant, files, steps: [first] }] }, release };
    const { steps } = await runJob(job, toolchain, setup);
    expect(steps.map(({ exit, problem }) => ({ exit, problem }))).toEqual([{ exit: 0, problem: undefined }]);
  },
  300_000,
);
