import type { Yours } from '../../../src/schemas/yours.ts';
import type { Table } from '../../../src/lib/match/table.ts';

/** What a page says in short. */
export interface Explanation {
  cause: string;
  fix?: string;
  /** Which Nix stands behind it and since which day, or why nothing was run. */
  proof: string;
  /** What is said of the reader's own paste. */
  yours?: Yours;
}

export interface Data {
  version: string;
  table: Table;
  /** By the id of the family. */
  explanations: Record<string, Explanation>;
}

declare const PROVENIX_DATA: Data;

/** Written here by scripts/pack/provenix.ts. */
export const data = PROVENIX_DATA;
