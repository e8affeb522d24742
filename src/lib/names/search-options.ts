import type { ListedOption } from './option-list.ts';

/** The options that a question finds, the best first, and how many there are. */
export interface FoundOptions {
  options: ListedOption[];
  total: number;
}

/**
 * Nothing for a single letter, which tens of thousands have. Options whose names have every word of the question. Words are parted by spaces; in a question without spaces the
 * parts of a name may leave parts out between them, as `nginx.enable` for `services.nginx.enable`.
 */
export function searchOptions(list: readonly ListedOption[], question: string, count = 20): FoundOptions {
  const asked = question.trim().toLowerCase();
  const words = asked.split(/[\s.]+/).filter((word) => word !== '');
  if (asked.length < 2 || words.length === 0) return { options: [], total: 0 };
  const best: { option: ListedOption; cost: number }[] = [];
  let total = 0;
  for (const option of list) {
    const cost = costOf(option.lower, asked, words);
    if (cost === undefined) continue;
    total += 1;
    // Few are shown, so few are sorted.
    if (best.length === count && cost >= (best.at(-1)?.cost ?? 0)) continue;
    const at = best.findIndex((other) => other.cost > cost);
    best.splice(at < 0 ? best.length : at, 0, { option, cost });
    if (best.length > count) best.pop();
  }
  return { options: best.map(({ option }) => option), total };
}

/** Exact before beginning before end before within; then the shorter name. */
function costOf(name: string, asked: string, words: readonly string[]): number | undefined {
  if (name === asked) return 0;
  let from = 0;
  for (const word of words) {
    const at = name.indexOf(word, from);
    if (at < 0) return undefined;
    from = at + word.length;
  }
  const length = name.length / 1000;
  if (name.startsWith(asked)) return 1 + length;
  if (name.endsWith(`.${asked}`)) return 2 + length;
  const parts = `.${name}.`;
  const whole = words.every((word) => parts.includes(`.${word}.`));
  return (whole ? 3 : 4) + length;
}
