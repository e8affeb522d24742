/** Nobody's name is longer; what is, is not compared. */
const longest = 128;

/** Three rows of the table of distances, used again by each comparison. */
const rows = [0, 1, 2].map(() => new Uint8Array(longest + 1));

/**
 * How many letters two names differ by: one more, one less, another one, or two neighbours exchanged.
 * @param most above this the answer is `most + 1`, which is found sooner
 */
export function distance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  const beyond = most + 1;
  if (Math.abs(a.length - b.length) > most || a.length > longest || b.length > longest) return beyond;
  let [before, last, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, beyond);
  for (let i = 1; i <= a.length; i++) {
    // Whatever lies farther from the diagonal differs by more letters than are asked for.
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row[from - 1] = from === 1 ? Math.min(i, beyond) : beyond;
    let least = row[from - 1] ?? beyond;
    const letter = a.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (last[j - 1] ?? beyond) + (letter === other ? 0 : 1);
      const above = j === i + most ? beyond : (last[j] ?? beyond);
      cost = Math.min(cost, above + 1, (row[j - 1] ?? beyond) + 1, beyond);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2))
        cost = Math.min(cost, (before[j - 2] ?? beyond) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return beyond;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[b.length] ?? beyond, beyond);
}

/** Letters that a name may be off by and still be taken for a slip: a third of it, at most 3. */
export function slip(name: string): number {
  return Math.min(3, Math.max(1, Math.floor(name.length / 3)));
}
