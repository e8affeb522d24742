import type { OptionBranch, OptionIndex } from '../../schemas/names.ts';
import { distance, slip } from './distance.ts';
import { isPlaceholder, nameOf, partsOf } from './option-name.ts';

/** Of all parts together; beyond it two names have nothing to do with each other. */
const budgets = [1, 2, 3];

/** Costs of what is no slip of a letter: a part that begins or holds the other, and a part too many or too few. */
const begins = 0.9;
const holds = 1.5;
const shifted = 2;

/** A part of a name in small letters too, so that each is made once. */
interface Part {
  part: string;
  lower: string;
}

/** The options whose names are nearest to one that is not known, the nearest first. */
export function nearOptions({ options }: OptionIndex, name: string, count = 3): string[] {
  const parts = partsOf(name).map((part) => ({ part, lower: part.toLowerCase() }));
  if (parts.length === 0 || parts.length > 16) return [];
  // What is near is found soon; looking far takes longer, and is only needed where nothing is near.
  for (const budget of budgets) {
    const found = new Map<string, number>();
    new Search(budget, found).visit(options, parts, [], 0, true);
    if (found.size > 0)
      return [...found]
        .sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
        .slice(0, count)
        .map(([near]) => near);
  }
  return [];
}

/** A walk through the options that leaves a branch as soon as it costs too much. */
class Search {
  readonly #budget: number;
  readonly #found: Map<string, number>;

  /** @param found takes each name that is near with what it costs */
  constructor(budget: number, found: Map<string, number>) {
    this.#budget = budget;
    this.#found = found;
  }

  /** @param mayShift whether a part may still be left out or put in */
  visit(
    at: string | OptionBranch,
    left: readonly Part[],
    path: readonly string[],
    cost: number,
    mayShift: boolean,
  ): void {
    const [wanted, ...rest] = left;
    if (wanted === undefined) {
      this.#note(at, path, cost);
      return;
    }
    const shift = mayShift && path.length > 0 && cost + shifted <= this.#budget;
    if (shift) this.visit(at, rest, path, cost + shifted, false);
    if (typeof at === 'string') return;
    for (const key of Object.keys(at)) {
      const below = at[key];
      if (key === '' || below === undefined) continue;
      const more = partCost(key, wanted, this.#budget - cost);
      if (cost + more <= this.#budget) this.visit(below, rest, [...path, key], cost + more, mayShift);
      // The tree is wide near its root: there a part is never put in.
      if (shift && path.length > 1 && typeof below !== 'string')
        this.visit(below, left, [...path, key], cost + shifted, false);
    }
  }

  #note(at: string | OptionBranch, path: readonly string[], cost: number): void {
    const isOption = typeof at === 'string' || at[''] !== undefined;
    if (path.length === 0 || (!isOption && cost >= shifted)) return;
    const name = nameOf(path);
    if (cost < (this.#found.get(name) ?? Infinity)) this.#found.set(name, cost);
  }
}

/** What it costs to take one part for the other. */
function partCost(key: string, { part, lower }: Part, budget: number): number {
  if (key === part || isPlaceholder(key)) return 0;
  if (key.length === part.length && key.toLowerCase() === lower) return 0.5;
  const limit = Math.min(slip(part), Math.floor(budget));
  const letters = distance(key.toLowerCase(), lower, limit);
  const more = containCost(key.toLowerCase(), lower);
  return Math.min(letters <= limit ? letters : Infinity, more);
}

function containCost(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 3 || !long.includes(short)) return Infinity;
  // Of two that begin so, the shorter is nearer.
  return (long.startsWith(short) ? begins : holds) + (long.length - short.length) / 1000;
}
