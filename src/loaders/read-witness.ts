import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem, Result } from '../lib/problem/problem.ts';
import { canonicalJson, digest } from '../lib/units/digest.ts';
import { comparable } from '../lib/witness/natural.ts';
import { type Witness, witnessSchema } from '../schemas/witness.ts';
import { holdAgainst } from './hold-against.ts';
import { lookAt } from './plain-path.ts';
import type { ReleaseEvidence, RunUnit } from './unit.ts';

/** The record of a unit, and whether the unit or its recordings have changed since. */
export interface UnitWitness {
  witness: Witness;
  stale: boolean;
}

/** Where what a real nixpkgs said of a unit is kept, relative to the repository. */
export function witnessPath({ folder }: Pick<RunUnit, 'folder'>): string {
  return `${folder}/evidence/witness.json`;
}

/** What was recorded, as it is compared with a real nixpkgs: hashes of store paths may change, and verdicts stay. */
export function recordedDigest({ run, outputs }: Pick<ReleaseEvidence, 'run' | 'outputs'>): string {
  return digest(
    canonicalJson(
      run.steps.map(({ id, variant, exit }) => [
        id,
        variant,
        exit,
        comparable(outputs.get(`${variant}/${id}`) ?? ''),
      ]),
    ),
  );
}

/** The record of a unit as it lies there, whether it fits the unit or not; undefined where there is none. */
export async function readWitness(
  root: string,
  unit: Pick<RunUnit, 'folder'>,
): Promise<Result<Witness | undefined>> {
  const file = witnessPath(unit);
  const { stats, problem } = await lookAt(root, file);
  if (problem) return { problems: [problem] };
  if (!stats) return { value: undefined, problems: [] };
  try {
    const json: unknown = JSON.parse(await readFile(join(root, file), 'utf8'));
    return holdAgainst(json, file, witnessSchema);
  } catch {
    return { problems: [{ file, message: 'found text that is not JSON', hint: askAgain }] };
  }
}

const askAgain = 'It is written by a program: npm run witness -- --help';

/** Whether a record speaks of the unit and its recordings as they are now. */
export function fits(witness: Witness, unit: Pick<RunUnit, 'inputs'>, evidence: ReleaseEvidence): boolean {
  return witness.inputs === unit.inputs && witness.recorded === recordedDigest(evidence);
}

/** Reads what a real nixpkgs said of a unit that was recorded, and says what is wrong with it. */
export async function readUnitWitness(
  root: string,
  unit: RunUnit,
  evidence: ReleaseEvidence | undefined,
): Promise<{ value?: UnitWitness; problems: Problem[] }> {
  const { value: witness, problems } = await readWitness(root, unit);
  if (!witness) return { problems };
  if (!unit.needs.includes('nixpkgs'))
    return {
      problems: [{ file: witnessPath(unit), message: 'found what nixpkgs said of a unit that uses none' }],
    };
  const stale = evidence === undefined || !fits(witness, unit, evidence);
  return { value: { witness, stale }, problems: stale ? [] : checkWitness(unit, witness) };
}

/** What is wrong with a record that fits, or with the sentences that explain it. */
export function checkWitness(unit: RunUnit, witness: Witness): Problem[] {
  const file = witnessPath(unit);
  const all = unit.variants.flatMap(({ name, steps }) => steps.map(({ id }) => `${name}/${id}`));
  const judged = witness.steps.map(({ variant, id }) => `${variant}/${id}`);
  if (all.join() !== judged.join())
    return [{ file, field: 'steps', message: "found other steps than the unit's", hint: askAgain }];
  const differing = new Set(
    witness.steps.flatMap(({ verdict, id }) => (verdict === 'different' ? [id] : [])),
  );
  const explained = unit.witness.flatMap(({ steps }) => steps);
  return [
    ...[...differing]
      .filter((id) => !explained.includes(id))
      .map((id) => ({
        file,
        field: `steps ${id}`,
        message: 'found a difference from a real nixpkgs that nothing explains',
        hint: `Correct the unit or its page, or say why: \`witness: [{ steps: [${id}], why: … }]\`.`,
      })),
    ...explained
      .filter((id) => !differing.has(id))
      .map((id) => ({
        file: unit.folder,
        field: 'witness',
        message: `found an explanation of the step "${id}", which does not differ`,
      })),
  ];
}
