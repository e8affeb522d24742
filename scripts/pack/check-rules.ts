import type { CheckRules, OldFormRule, Proof } from '../../src/lib/check/finding.ts';
import { sourceLink } from '../../src/lib/facts/source-link.ts';
import { hasRun } from '../../src/lib/units/counts.ts';
import { readDeprecations } from '../../src/loaders/read-deprecations.ts';
import { readTraps } from '../../src/loaders/read-traps.ts';
import type { Deprecation } from '../../src/schemas/deprecation.ts';
import type { Units } from '../../src/schemas/entry.ts';

/**
 * What `provenix check` looks for, with what proves it.
 * @param root the repository whose facts count
 * @param site the address that the pages are under, without "/" at its end
 */
export async function checkRules(root: string, units: Units, site: string): Promise<CheckRules> {
  const areas = Object.entries(await readDeprecations(root));
  const proved = (unit: string): Proof => ({
    says: `${unit}, run ${dateOf(units, unit)}`,
    url: `${site}/units/${unit}/`,
  });
  const old = areas.flatMap(([area, rows]) => rows.map((row) => oldForm(area, row, units, proved)));
  const traps = (await readTraps(root, units)).map(({ id, why, fix, unit }) => ({
    id,
    why,
    fix,
    proof: proved(unit),
  }));
  return { old, traps };
}

function oldForm(area: string, row: Deprecation, units: Units, proved: (unit: string) => Proof): OldFormRule {
  const { old, now, forms, instead, since, source } = row;
  const shown = row.shown.find(({ unit }) => {
    const entry = units.get(unit);
    return entry !== undefined && hasRun(entry);
  });
  const link = sourceLink(source);
  const [form] = forms;
  const [replacement] = instead;
  // Only where the table says the one and the other and nothing else may one take the place of the other.
  const plain = forms.length === 1 && old === `\`${form ?? ''}\`` && now === `\`${replacement ?? ''}\``;
  return {
    id: 'old-form',
    area,
    forms,
    instead,
    why: `${old} is an old form since ${since.of} ${since.version}.`,
    fix: `Write ${now}.`,
    proof: shown ? proved(shown.unit) : { says: link.name, url: link.url },
    ...(plain &&
      form !== undefined &&
      replacement !== undefined && { edit: { from: form, to: replacement } }),
  };
}

function dateOf(units: Units, id: string): string {
  const unit = units.get(id);
  return unit && hasRun(unit) ? (unit.evidence[0]?.date ?? '') : '';
}
