import { diffLines } from 'diff';

/** For each line of both texts whether the other text has it too. */
export interface ChangedLines {
  before: boolean[];
  after: boolean[];
}

export function changedLines(before: string, after: string): ChangedLines {
  const result: ChangedLines = { before: [], after: [] };
  for (const part of diffLines(`${before}\n`, `${after}\n`)) {
    const lines = Array.from({ length: part.count }, () => part.added || part.removed);
    if (!part.added) result.before.push(...lines);
    if (!part.removed) result.after.push(...lines);
  }
  return result;
}
