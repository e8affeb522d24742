/** Where a text stands on a screen. */
export interface Found {
  screen: number;
  row: number;
  column: number;
}

/**
 * The next place of a text on screens, from one of them on and round to those before; capitals count as small letters.
 * @param screens the text of each
 * @param after the place that was found last: the next one is another
 */
export function find(
  screens: readonly string[],
  wanted: string,
  { from, after }: { from: number; after?: Found | undefined },
): Found | undefined {
  const low = wanted.toLowerCase();
  if (low === '') return undefined;
  const all = screens.flatMap((text, screen) => placesOf(text, screen, low));
  const later = after ? all.find((one) => order(one, after) > 0) : all.find(({ screen }) => screen >= from);
  return later ?? all[0];
}

function placesOf(text: string, screen: number, low: string): Found[] {
  return text
    .toLowerCase()
    .split('\n')
    .flatMap((line, row) => {
      const found: Found[] = [];
      for (let column = line.indexOf(low); column >= 0; column = line.indexOf(low, column + low.length))
        found.push({ screen, row, column });
      return found;
    });
}

function order(one: Found, other: Found): number {
  return one.screen - other.screen || one.row - other.row || one.column - other.column;
}
