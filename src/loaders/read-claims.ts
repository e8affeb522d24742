import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ProblemsError } from '../lib/problem/problem.ts';
import {
  type Claims,
  type Frame,
  type Seed,
  claimsSchema,
  frameSchema,
  seedSchema,
} from '../schemas/claim.ts';
import { holdAgainst } from './hold-against.ts';
import { readYaml } from './read-yaml.ts';

/** Where the claims of a part lie. */
export const claimsFile = (part: string): string => `src/facts/claims/${part}.yaml`;
export const frameFile = 'src/facts/seed.yaml';
export const seedFile = 'src/facts/seed.json';

/** The ledger: the claims by part, what claims nothing, and the digests of all statements. */
export interface Ledger {
  parts: Record<string, Claims>;
  frame: Frame['frame'];
  seed: Seed['statements'];
}

/** The ledger of a repository. Throws a ProblemsError with every problem where it is not in order. */
export async function readClaims(root: string): Promise<Ledger> {
  const names = (await Array.fromAsync(glob('*.yaml', { cwd: join(root, 'src/facts/claims') })))
    .map((name) => basename(name, '.yaml'))
    .sort();
  const parts = await Promise.all(
    names.map(async (name) => [name, await readYaml(root, claimsFile(name), claimsSchema)] as const),
  );
  const frame = await readYaml(root, frameFile, frameSchema);
  const text = await readFile(join(root, seedFile), 'utf8').catch(() => '{"statements":[]}');
  const seed = holdAgainst(JSON.parse(text) as unknown, seedFile, seedSchema);
  const problems = [...parts.flatMap(([, part]) => part.problems), ...frame.problems, ...seed.problems];
  if (problems.length > 0 || !frame.value || !seed.value)
    throw new ProblemsError('Provenix cannot read its ledger of claims.', problems);
  return {
    parts: Object.fromEntries(parts.flatMap(([name, { value }]) => (value ? [[name, value]] : []))),
    frame: frame.value.frame,
    seed: seed.value.statements,
  };
}
