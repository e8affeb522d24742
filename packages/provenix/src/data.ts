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

/** As scripts/pack/provenix.ts writes it here: each proof once, since many pages have the same. */
export interface Sent extends Omit<Data, 'explanations'> {
  proofs: string[];
  /** Cause, fix, the number of the proof: in the order of the families of the table. */
  explanations: [cause: string, fix: string | undefined, proof: number, yours?: Yours][];
}

declare const PROVENIX_DATA: Sent;

const { version, table, proofs, explanations } = PROVENIX_DATA;

export const data: Data = {
  version,
  table,
  explanations: Object.fromEntries(
    explanations.map(([cause, fix, proof, yours], family): [string, Explanation] => [
      table.families[family]?.[0] ?? '',
      { cause, ...(fix && { fix }), proof: proofs[proof] ?? '', ...(yours && { yours }) },
    ]),
  ),
};
