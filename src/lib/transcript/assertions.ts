import { matchesLine } from '../../schemas/line-pattern.ts';
import type { Step } from '../../schemas/step.ts';

/** How many lines of an output a run must repeat to the letter, by a pattern, or not at all. */
export interface Asserted {
  exact: number;
  pattern: number;
  unasserted: number;
}

type Law = Pick<Step, 'compare' | 'patterns' | 'unasserted' | 'tty'>;

/**
 * What an output asserts: two runs say the same where these texts are equal. A line that a pattern matches is the
 * pattern, and a line that is not asserted is left out; every other line stands as it is.
 */
export function assertedText(output: string, law: Law): string {
  return judge(output, law)
    .flatMap(({ as, line }) => (as === 'unasserted' ? [] : [line]))
    .join('\n');
}

/** The lines of an output by how they are asserted. */
export function countAsserted(output: string, law: Law): Asserted {
  const count: Asserted = { exact: 0, pattern: 0, unasserted: 0 };
  if (output !== '') for (const { as } of judge(output, law)) count[as] += 1;
  return count;
}

export function sumAsserted(counts: readonly Asserted[]): Asserted {
  return counts.reduce(
    (sum, { exact, pattern, unasserted }) => ({
      exact: sum.exact + exact,
      pattern: sum.pattern + pattern,
      unasserted: sum.unasserted + unasserted,
    }),
    { exact: 0, pattern: 0, unasserted: 0 },
  );
}

/** For the facts of a unit: "12 to the letter, 1 by a pattern"; "" where there is no line. */
export function assertedWords({ exact, pattern, unasserted }: Asserted): string {
  return [
    ...(exact > 0 ? [`${String(exact)} to the letter`] : []),
    ...(pattern > 0 ? [`${String(pattern)} by a pattern`] : []),
    ...(unasserted > 0 ? [`${String(unasserted)} not`] : []),
  ].join(', ');
}

interface Judged {
  as: keyof Asserted;
  line: string;
}

function judge(output: string, { compare, patterns = [], unasserted = [], tty }: Law): Judged[] {
  const lines = output.split('\n');
  const lastScreen =
    tty?.lastScreen === undefined
      ? lines.length
      : lines.findLastIndex((line) => /^--- screen \d+$/.test(line));
  return lines.map((line, index): Judged => {
    if (compare === 'contains' || index > lastScreen) return { as: 'unasserted', line };
    if (unasserted.some((pattern) => matchesLine(pattern, line))) return { as: 'unasserted', line };
    const pattern = patterns.find((one) => matchesLine(one, line));
    return pattern === undefined ? { as: 'exact', line } : { as: 'pattern', line: pattern };
  });
}
