import type { Totals } from '../closing-line.ts';

/** How the command of a stage ended. */
export interface EndedStage {
  /** undefined: it was ended by a signal, or could not be started. */
  exit: number | undefined;
  /** What it counted. "none": it counts nothing and is one check. "unreadable": it should have, and did not. */
  counted: Totals | 'none' | 'unreadable';
  /** What Node warned of in its processes. */
  warnings: readonly string[];
}

/**
 * What a stage has proved. Its failures are never fewer than one where its command ended badly, counted nothing that
 * passed, or left no counts, and each warning is one more.
 */
export function judgeStage({ warnings, ...ended }: EndedStage): Totals {
  const totals = judgeEnd(ended);
  return { ...totals, failed: totals.failed + warnings.length };
}

function judgeEnd({ exit, counted }: Omit<EndedStage, 'warnings'>): Totals {
  if (counted === 'none')
    return exit === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  if (counted === 'unreadable') return { passed: 0, failed: 1, skipped: 0 };
  const told = exit === 0 ? counted.passed > 0 : counted.failed > 0;
  return told ? counted : { ...counted, failed: counted.failed + 1 };
}

export function addTotals(all: readonly Totals[]): Totals {
  const sum = (name: keyof Totals): number => all.reduce((total, one) => total + one[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** Whether a whole run may be called green: something passed, and nothing failed. */
export function isGreen({ passed, failed }: Totals): boolean {
  return passed > 0 && failed === 0;
}
