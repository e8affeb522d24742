import type { Family } from './family.ts';
import type { SignatureRow, Table } from './table.ts';

/** Pieces that match.ts looks for in every paste, whatever the signatures: the first of all. */
export const markers = ['error', 'warning'];

/**
 * Rows as they are sent, column by column, since like stands beside like there: the entries of a column are separated by
 * semicolons, the numbers of an entry by spaces. A family is how far it is from that of the row before. Most pieces
 * stand in one signature alone, and numbers that only count up are not worth their bytes: 0 is the next piece that no
 * row has named yet, another piece is its number and 1, and -1 and -2 stay.
 */
export type Columns = string[];

const lists = [3, 4, 5, 6] as const;
const [betweenRows, betweenNumbers] = [';', ' '];

/** Needs pieces that are numbered in the order in which the rows name them. */
export function packRows(rows: readonly SignatureRow[]): Columns {
  let next = markers.length;
  let before = 0;
  const short = (number: number): number => {
    if (number !== next) return number < 0 ? number : number + 1;
    next++;
    return 0;
  };
  const sent = rows.map((row) => {
    const step = row[0] - before;
    before = row[0];
    const numbers = lists.map((list) => (row[list] ?? []).map(short).join(betweenNumbers));
    return [step, row[1], row[2], ...numbers, row[7] ?? ''];
  });
  return (sent[0] ?? []).map((_, column) => sent.map((row) => row[column]).join(betweenRows));
}

export function unpackRows(columns: Columns): SignatureRow[] {
  const [steps = [], weights = [], consequences = [], ...others] = columns.map((column) =>
    column.split(betweenRows),
  );
  const names = others.pop() ?? [];
  let next = markers.length;
  let family = 0;
  const whole = (number: number): number => (number === 0 ? next++ : number < 0 ? number : number - 1);
  return steps.map((step, row) => {
    family += Number(step);
    const [text = [], ...conditions] = others.map((column) =>
      (column[row] ?? '').split(betweenNumbers).filter(Boolean).map(Number).map(whole),
    );
    return [
      family,
      Number(weights[row]),
      Number(consequences[row]) as SignatureRow[2],
      text,
      ...conditions,
      ...(names[row] ? [names[row]] : []),
    ] as SignatureRow;
  });
}

/** Nearly all addresses differ by the id alone. */
export function packFamilies(families: readonly Family[]): Pick<Table, 'address' | 'families'> {
  const [first] = families.filter(({ id, url }) => url?.includes(id));
  const address = first?.url?.replace(first.id, '*') ?? '';
  return {
    address,
    families: families.map(({ id, title, url = '' }) =>
      address !== '' && url === address.replace('*', id) ? [id, title] : [id, title, url],
    ),
  };
}

/** The same as objects, for those who name pages. */
export function pagesOf(table: Table): { id: string; title: string; url: string }[] {
  return familiesOf(table).map(([id, title, url]) => ({ id, title, url }));
}

/** Id, title, and address or "". */
export function familiesOf({ address, families }: Table): [id: string, title: string, url: string][] {
  return families.map(([id, title, url = address.replace('*', id)]) => [id, title, url]);
}
