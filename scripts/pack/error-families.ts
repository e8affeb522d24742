import type { Family } from '../../src/lib/match/family.ts';
import type { CitedError, ReproducedError } from '../../src/loaders/unit.ts';

/**
 * What the table of signatures is compiled from.
 * @param site the address that the pages are under, without "/" at its end
 */
export function errorFamilies(units: readonly (ReproducedError | CitedError)[], site = ''): Family[] {
  return units.map(({ id, title, error }) => ({
    id,
    title,
    url: `${site}/errors/${id}/`,
    signatures: error.signatures,
  }));
}
