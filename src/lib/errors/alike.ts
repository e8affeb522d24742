/** Which errors are like one: by the words of their messages, the phase, the program, and what an author says. */

/** What tells errors apart. */
export interface Traits {
  id: string;
  phase: string;
  program: string;
  signatures: readonly { text: string }[];
  /** Ids that an author holds for easily mistaken for this one. */
  similar: readonly string[];
}

/** Below this two messages share no more than the words of all messages. */
const least = 0.15;

/**
 * Ranks families by likeness: the cosine of their words, where a word counts the more the fewer families have it.
 * Built once for all pages. The answer leaves out what the page itself names as similar; it is stable.
 */
export function likeness(families: readonly Traits[]): (id: string, most?: number) => string[] {
  const bags = new Map(families.map((family) => [family.id, words(family)]));
  const spread = new Map<string, number>();
  for (const bag of bags.values()) for (const word of bag) spread.set(word, (spread.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(families.length / (spread.get(word) ?? 1)) ** 2;
  const sum = (all: Iterable<string>): number => [...all].reduce((total, word) => total + weight(word), 0);
  const length = new Map([...bags].map(([id, bag]) => [id, Math.sqrt(sum(bag)) || 1]));

  const score = (a: Traits, b: Traits): number => {
    const shared = bags.get(a.id)?.intersection(bags.get(b.id) ?? new Set()) ?? [];
    const words = sum(shared) / ((length.get(a.id) ?? 1) * (length.get(b.id) ?? 1));
    // Who is mistaken for this one is like it, even if this one's author did not say so.
    return words + (b.similar.includes(a.id) ? 1 : 0);
  };

  return (id, most = 5) => {
    const family = families.find((one) => one.id === id);
    if (!family) return [];
    return families
      .filter((other) => other.id !== id && !family.similar.includes(other.id))
      .map((other) => ({ id: other.id, score: score(family, other) }))
      .filter((other) => other.score >= least)
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .map((other) => other.id);
  };
}

/** Phase and program are words as well: a rare program says much, the common one next to nothing. */
function words({ phase, program, signatures }: Traits): Set<string> {
  const text = signatures.map((signature) => signature.text).join(' ');
  return new Set([
    `phase ${phase}`,
    `program ${program}`,
    ...(text.toLowerCase().match(/[a-z][a-z0-9_]{2,}/g) ?? []),
  ]);
}
