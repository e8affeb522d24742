import type { RunEntry, UnitEntry, Units } from '../../schemas/entry.ts';
import type { Tree } from '../../schemas/names.ts';
import { type Judgement, type Verdict, verdicts } from '../../schemas/witness.ts';

/** What the site may claim of a real nixpkgs, counted from the records. */
export interface WitnessCounts {
  /** Every tree that a record which fits names. */
  trees: Tree[];
  /** Units that use nixpkgs and were run. */
  units: number;
  /** Of them: with a record that fits, with one of an earlier state, without any. */
  judged: number;
  stale: number;
  notAsked: number;
  /** Steps of the judged units by their verdict. */
  steps: Record<Verdict, number>;
  /** The judged units with a step that differs. */
  differing: { id: string; title: string }[];
}

/** What each verdict means, as pages say it. */
export const shownVerdicts: Record<Verdict, string> = {
  same: 'the same exit code and the same text, but for hashes in store paths and the like',
  evaluated: 'it evaluates and says nothing new; to build it, it would download',
  different: 'another text or exit code; the unit says why',
  'not judged': 'it uses what an earlier step would have built, or the tree lacks a file',
};

export function witnessCounts(units: Units): WitnessCounts {
  const using = [...units].flatMap(([id, unit]) => (usesNixpkgs(unit) ? [{ id, unit }] : []));
  const all = using.map(({ unit }) => unit);
  const judged = all.flatMap(({ witness }) => (witness?.stale === false ? [witness] : []));
  const trees = judged.flatMap((witness) => witness.trees);
  const count = (verdict: Verdict): number =>
    judged.flatMap(({ steps }) => steps).filter((step) => step.verdict === verdict).length;
  return {
    trees: [...new Map(trees.map((tree) => [tree.revision, tree])).values()],
    units: all.length,
    judged: judged.length,
    stale: all.filter(({ witness }) => witness?.stale).length,
    notAsked: all.filter(({ witness }) => witness === null).length,
    steps: Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<
      Verdict,
      number
    >,
    differing: using
      .filter(({ unit: { witness } }) => witness?.stale === false && witness.steps.some(differs))
      .map(({ id, unit: { title } }) => ({ id, title })),
  };
}

const differs = ({ verdict }: Judgement): boolean => verdict === 'different';

function usesNixpkgs(unit: UnitEntry): unit is RunEntry {
  return unit.proof === 'run' && unit.evidence.length > 0 && unit.needs.includes('nixpkgs');
}
