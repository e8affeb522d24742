import { rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listed, recordUnit, smallRepository } from '../../tests/support/small-repository.ts';
import { folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import type { Judgement, Witness } from '../schemas/witness.ts';
import { readEvidence } from './read-evidence.ts';
import { type UnitWitness, readUnitWitness, recordedDigest, witnessPath } from './read-witness.ts';
import type { ReleaseEvidence, RunUnit } from './unit.ts';

const file = 'examples/recipes/greeting/evidence/witness.json';
const same: Judgement = { id: 'eval', variant: 'flake', verdict: 'same' };
const different: Judgement = { id: 'eval', variant: 'flake', verdict: 'different', text: '-a\n+b' };

interface Recorded {
  root: string;
  unit: RunUnit;
  evidence: ReleaseEvidence;
}

/** A unit that uses nixpkgs and was recorded, with a record of what a real one said. */
async function judged(declared: string, steps: Judgement[], more: Partial<Witness> = {}): Promise<Recorded> {
  const root = await folderWith({
    ...smallRepository,
    'examples/recipes/greeting/example.yaml': `title: A greeting\nsummary: Evaluate one value.\n${declared}\nsteps: [{ id: eval, run: nix eval }]\n`,
  });
  const unit = await recordUnit(
    { kind: 'recipe', id: 'greeting', root },
    { 'flake/eval': { output: 'hello' } },
  );
  const { evidence } = await readEvidence(root, unit, '2.34', listed);
  if (!evidence) throw new Error('it was not recorded');
  const witness: Witness = {
    trees: [{ name: 'nixpkgs', version: '26.11', revision: 'a'.repeat(40), date: '2026-07-14' }],
    nix: '2.34.1',
    date: '2026-07-15',
    inputs: unit.inputs,
    recorded: recordedDigest(evidence),
    steps,
    ...more,
  };
  await writeFile(join(root, file), JSON.stringify(witness));
  return { root, unit, evidence };
}

const read = ({ root, unit, evidence }: Recorded): ReturnType<typeof readUnitWitness> =>
  readUnitWitness(root, unit, evidence);
const said = async (recorded: Recorded): Promise<string> => formatProblems((await read(recorded)).problems);
const valueOf = async (recorded: Recorded): Promise<UnitWitness | undefined> => (await read(recorded)).value;

test('a record that fits its unit is read', async () => {
  const recorded = await judged('needs: [nixpkgs]', [same]);
  expect(witnessPath(recorded.unit)).toBe(file);
  expect(await said(recorded)).toBe('');
  expect(await valueOf(recorded)).toMatchObject({ stale: false, witness: { steps: [same] } });
});

test('no record is no problem, and no verdict', async () => {
  const recorded = await judged('needs: [nixpkgs]', [same]);
  await rm(join(recorded.root, file));
  expect(await read(recorded)).toEqual({ problems: [] });
});

test.each([
  ['the unit has changed', { inputs: `sha256-${'0'.repeat(64)}` }],
  ['the recordings have changed', { recorded: `sha256-${'0'.repeat(64)}` }],
])('a record is stale where %s, and nothing else is said of it', async (_name, more) => {
  const recorded = await judged('needs: [nixpkgs]', [different], more);
  expect(await said(recorded)).toBe('');
  expect(await valueOf(recorded)).toMatchObject({ stale: true });
});

test('another hash in a recording does not make a record stale, another word does', async () => {
  const { evidence } = await judged('needs: [nixpkgs]', [same]);
  const digestOf = (output: string): string =>
    recordedDigest({ ...evidence, outputs: new Map([['flake/eval', output]]) });
  expect(digestOf(`${'1'.repeat(32)}-a`)).toBe(digestOf(`${'2'.repeat(32)}-a`));
  expect(digestOf('a')).not.toBe(digestOf('b'));
});

test('a difference that nothing explains is refused, and how to explain it is said', async () => {
  const text = await said(await judged('needs: [nixpkgs]', [different]));
  expect(text).toContain(`${file}: steps eval: found a difference from a real nixpkgs that nothing explains`);
  expect(text).toContain('witness: [{ steps: [eval], why: … }]');
});

test('a difference that is explained passes; an explanation of what does not differ is refused', async () => {
  const explained = 'needs: [nixpkgs]\nwitness: [{ steps: [eval], why: nixpkgs greets in another way. }]';
  expect(await said(await judged(explained, [different]))).toBe('');
  expect(await said(await judged(explained, [same]))).toContain(
    'examples/recipes/greeting: witness: found an explanation of the step "eval", which does not differ',
  );
});

test.each([
  [
    'other steps than the unit',
    'needs: [nixpkgs]',
    [{ ...same, id: 'show' }],
    "found other steps than the unit's",
  ],
  ['a unit that uses no nixpkgs', 'needs: []', [same], 'found what nixpkgs said of a unit that uses none'],
])('a record of %s is refused', async (_name, declared, steps, message) => {
  expect(await said(await judged(declared, steps))).toContain(message);
});

test('what is no record is refused, and what is a link is not followed', async () => {
  const recorded = await judged('needs: [nixpkgs]', [same]);
  const { root } = recorded;
  await writeFile(join(root, file), '{');
  expect(await said(recorded)).toContain('found text that is not JSON');
  await writeFile(join(root, file), '{}');
  expect(await said(recorded)).toContain(`${file}: trees`);
  await rm(join(root, file));
  await symlink('/etc/hostname', join(root, file));
  expect(await said(recorded)).toContain('found a link to');
});
