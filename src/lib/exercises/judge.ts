import { type Difference, difference } from './difference.ts';

/** What a question expects: one of the two. */
export interface Expected {
  json?: unknown;
  exit?: number | undefined;
}

/** How a question ended. */
export interface Ended {
  exit: number;
  /** What it printed; JSON is the last line that is not empty. */
  output: string;
}

/** Why a question does not hold; undefined where it does. */
export function judge(expected: Expected, { exit, output }: Ended): Difference | undefined {
  if (expected.json === undefined) {
    const wanted = expected.exit ?? 0;
    return exit === wanted ? undefined : exitDifference(wanted, exit);
  }
  if (exit !== 0) return exitDifference(0, exit);
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  try {
    return difference(expected.json, JSON.parse(last));
  } catch {
    return { path: '', expected: JSON.stringify(expected.json), found: last === '' ? 'nothing' : last };
  }
}

const exitDifference = (expected: number, found: number): Difference => ({
  path: '',
  expected: `exit ${String(expected)}`,
  found: `exit ${String(found)}`,
});
