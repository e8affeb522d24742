/** What to say of a name that is not known. */

/** Characters. Nothing is called so, and the time to compare grows with the length. */
const longestName = 100;

/** The nearest of the known names, to suggest one; undefined where none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > longestName) return undefined;
  const scored = known
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return scored && scored.distance <= Math.max(2, name.length / 3) ? scored.candidate : undefined;
}

/** "found X, expected one of A, B; did you mean A?" */
export function unknownName(found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  const list = known.length > 0 ? `expected one of ${known.join(', ')}` : 'there is none';
  return `found "${found}", ${list}${near ? `; did you mean "${near}"?` : ''}`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
