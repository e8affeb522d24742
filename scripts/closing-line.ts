/** What a run of checks counts. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

/** The last line of every run. */
export function closingLine({ passed, failed, skipped }: Totals): string {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}
