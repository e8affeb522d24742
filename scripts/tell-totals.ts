import { writeFile } from 'node:fs/promises';
import { type Totals, closingLine } from './closing-line.ts';

/**
 * Ends a run of checks: prints its last line, and makes it red where something failed or nothing was checked.
 * @param file where `--json` writes the counts
 */
export async function tellTotals(totals: Totals, file?: string): Promise<void> {
  if (file) await writeFile(file, JSON.stringify({ totals }));
  console.log(closingLine(totals));
  if (totals.failed > 0 || totals.passed === 0) process.exitCode = 1;
}
