/** What came of the small changes that `npm run mutation` made to one folder, one at a time. */
export interface ChangedFolder {
  /** For example "src/lib/match". */
  folder: string;
  /** A test failed. */
  killed: number;
  /** The tests no longer ended. */
  timeouts: number;
  /** Every test passed. */
  survived: number;
  /** No test reaches the place. */
  noCoverage: number;
}

/** A folder as scripts/mutation.ts records it in src/measured/. */
export interface MeasuredFolder extends ChangedFolder {
  /** The day of the run, ISO 8601. Folders are measured one by one: a run over all of them takes hours. */
  date: string;
}

export interface ChangeCounts {
  changes: number;
  /** Those that a test noticed. */
  noticed: number;
  /** Of a hundred, rounded down: what was not noticed is never rounded away. */
  percent: number;
}

/** How many changes were made in some folders, and how many of them a test noticed. */
export function countChanges(folders: readonly ChangedFolder[]): ChangeCounts {
  let changes = 0;
  let noticed = 0;
  for (const { killed, timeouts, survived, noCoverage } of folders) {
    changes += killed + timeouts + survived + noCoverage;
    noticed += killed + timeouts;
  }
  return { changes, noticed, percent: changes === 0 ? 0 : Math.floor((100 * noticed) / changes) };
}

/** What is known of all folders, as src/measured/mutation.json has it. */
export interface MeasuredChanges {
  folders: MeasuredFolder[];
  /** Folders that no run has measured yet. */
  unmeasured: string[];
}

/**
 * A record after a run: the rows of the folders that were measured are new, those of folders that are no more are
 * gone, all others stay.
 * @param present all folders that the code has today
 */
export function mergeMeasured(
  before: readonly MeasuredFolder[],
  measured: readonly MeasuredFolder[],
  present: readonly string[],
): MeasuredChanges {
  const rows = new Map([...before, ...measured].map((row) => [row.folder, row]));
  const sorted = present.toSorted();
  return {
    folders: sorted.flatMap((folder) => rows.get(folder) ?? []),
    unmeasured: sorted.filter((folder) => !rows.has(folder)),
  };
}
