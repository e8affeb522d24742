import type { SignatureRow } from './table.ts';

/** Pieces that match.ts looks for in every paste, whatever the signatures: the first of all. */
export const markers = ['error', 'warning'];

/**
 * Rows as they are sent. Most pieces stand in one signature alone, and numbers that only count up are not worth their
 * bytes: 0 is the next piece that no row has named yet, another piece is its number and 1, -1 and -2 stay. A family is
 * written as how far it is from that of the row before, and lists that are empty at the end are left out.
 */
export type SentRow = [number, number, 0 | 1 | 2 | 3, ...(number[] | string)[]];

/** Needs pieces that are numbered in the order in which the rows name them. */
export function packRows(rows: readonly SignatureRow[]): SentRow[] {
  let next = markers.length;
  let before = 0;
  return rows.map(([family, weight, consequence, ...lists]) => {
    const short = (number: number): number => {
      if (number !== next) return number < 0 ? number : number + 1;
      next++;
      return 0;
    };
    const sent = lists.map((list) => (Array.isArray(list) ? list.map(short) : list));
    while (sent.at(-1)?.length === 0) sent.pop();
    const row: SentRow = [family - before, weight, consequence, ...sent.filter((list) => list !== undefined)];
    before = family;
    return row;
  });
}

export function unpackRows(rows: readonly SentRow[]): SignatureRow[] {
  let next = markers.length;
  let family = 0;
  return rows.map((sent) => {
    const [step, weight, consequence, ...lists] = sent;
    family += step;
    const whole = (number: number): number => (number === 0 ? next++ : number < 0 ? number : number - 1);
    return [
      family,
      weight,
      consequence,
      ...lists.map((list) => (Array.isArray(list) ? list.map(whole) : list)),
    ] as SignatureRow;
  });
}
