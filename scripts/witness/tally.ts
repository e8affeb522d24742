import { type Judgement, verdicts } from '../../src/schemas/witness.ts';

/** How many steps have each verdict: "3 same, 1 evaluated"; verdicts without a step are left out. */
export function tallyWords(steps: readonly Judgement[]): string {
  return verdicts
    .map((verdict) => ({ verdict, count: steps.filter((step) => step.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${String(count)} ${verdict}`)
    .join(', ');
}
