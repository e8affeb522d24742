import { formatProblem } from '../../src/lib/problem/problem.ts';
import { printable } from '../../src/lib/terminal/printable.ts';
import type { Checked } from './check.ts';
import type { Lie } from './lie.ts';

/** What became of a lie. Only "red" is good. */
export type Verdict = 'red' | 'green' | 'red for another reason' | 'red without it' | 'no longer applies';

export interface Judged {
  verdict: Verdict;
  /** What is wrong, and where; undefined where it is red as it should be. */
  reason: string | undefined;
}

/**
 * What a check shows with a break in place, beside the same check without.
 * @param withBreak asked for only where the check is green without the break
 */
export async function judgeLie(
  { id, says }: Pick<Lie, 'id' | 'says'>,
  without: Checked,
  withBreak: () => Promise<Checked>,
): Promise<Judged> {
  const because = (verdict: Verdict, field: string, message: string, said = ''): Judged => ({
    verdict,
    reason: formatProblem({ file: `tests/lies/${id}.yaml`, field, message }) + shown(said),
  });
  if (!without.green)
    return because(
      'red without it',
      'test',
      'the check is red without the break, or runs nothing',
      without.said,
    );
  if (without.said.includes(says))
    return because('red without it', 'says', `the check says "${says}" without the break, too`);
  const { green, said } = await withBreak();
  if (green) return because('green', 'test', 'the check does not notice the break');
  if (!said.includes(says)) return because('red for another reason', 'says', `found no "${says}" in`, said);
  return { verdict: 'red', reason: undefined };
}

/** The last lines of what a check said, safe to print. */
function shown(said: string): string {
  const lines = printable(said).trimEnd().split('\n').slice(-40);
  return said.trim() === '' ? '' : `\n${lines.map((line) => `    | ${line}`).join('\n')}`;
}
