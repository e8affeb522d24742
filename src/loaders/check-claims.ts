import type { Problem } from '../lib/problem/problem.ts';
import { hasRun } from '../lib/units/counts.ts';
import type { Claim } from '../schemas/claim.ts';
import type { Units } from '../schemas/entry.ts';
import { type Ledger, seedFile } from './read-claims.ts';

/**
 * What is wrong with the ledger: a proof that is not there, a page that is not there, an id twice, a statement of the
 * seed without a claim, a claim that no statement makes.
 * @param pages the addresses of all pages
 */
export function checkClaims(
  { parts, seed }: Ledger,
  units: Units,
  pages: ReadonlySet<string>,
  fileOf: (part: string) => string,
): Problem[] {
  const all = Object.values(parts).flatMap(({ claims }) => claims);
  const made = new Set(seed.flatMap(({ claims }) => claims));
  const problems = Object.entries(parts).flatMap(([part, { claims }]) =>
    claims.flatMap((claim) => {
      const twice = all.filter(({ id }) => id === claim.id).length > 1;
      return [
        ...wrongProof(claim, units),
        ...(pages.has(claim.page) ? [] : [`page: found ${claim.page}, which is no page`]),
        ...(twice ? ['id: found it twice, expected a name of its own'] : []),
        ...(made.has(claim.id) ? [] : ['seed: found no statement of the seed that makes it']),
      ].map((message) => ({ file: fileOf(part), field: claim.id, message }));
    }),
  );
  const known = new Set(['frame', ...all.map(({ id }) => id)]);
  const unknown = seed.flatMap(({ place, claims }) =>
    claims
      .filter((id) => !known.has(id))
      .map((id) => ({
        file: seedFile,
        field: place,
        message: `found the claim "${id}", which there is not`,
      })),
  );
  const none = seed.length === 0 ? [{ file: seedFile, message: 'found no statement of the seed' }] : [];
  return [...problems, ...unknown, ...none].map((problem) => ({
    ...problem,
    hint: 'Correct src/facts/claims/, then run: npm run claims -- --seed FILE',
  }));
}

function wrongProof({ unit: id, steps }: Claim, units: Units): string[] {
  if (id === undefined) return [];
  const unit = units.get(id);
  if (!unit || !hasRun(unit)) return [`unit: found "${id}", which is not run`];
  return steps
    .filter((step) => !unit.steps.some((one) => one.id === step && one.recordings.length > 0))
    .map((step) => `steps: found "${step}", of which ${id} has no recording`);
}
