import type { Table } from '../../../src/lib/match/table.ts';

/** What a page says in short. */
export interface Explanation {
  cause: string;
  fix?: string;
}

export interface Data {
  version: string;
  table: Table;
  /** By the id of the family. */
  explanations: Record<string, Explanation>;
}

declare const PROVENIX_DATA: Data;

/** Put in by build.ts. */
export const data = PROVENIX_DATA;
