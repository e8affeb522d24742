import { isSilent, stem, words } from './terms.ts';

/** A word of a title. */
interface TitleWord {
  lower: string;
  silent: boolean;
  stem: string;
}

/** Each title is compared with every question, so its words are taken apart once. Titles are those of an index. */
export class Titles {
  readonly #read = new Map<string, TitleWord[]>();

  wordsOf(title: string): TitleWord[] {
    const before = this.#read.get(title);
    if (before) return before;
    const read = words(title).map((word) => ({
      lower: word.toLowerCase(),
      silent: isSilent(word),
      stem: stem(word),
    }));
    this.#read.set(title, read);
    return read;
  }
}

/** What gives the likeness of titles to one question: many sections have the same title, and it is computed once. */
export function likenessTo(
  asked: readonly string[],
  weights: readonly number[],
  titles: Titles,
): (title: string) => number {
  const known = new Map<string, number>();
  const stems = asked.map(stem);
  const askedWords = new Set(asked);
  const askedStems = new Set(stems);
  return (title) => {
    const before = known.get(title);
    if (before !== undefined) return before;
    const said = titles.wordsOf(title).filter(({ silent, lower }) => !silent || askedWords.has(lower));
    const alike = said.length === 0 ? 0 : likeness(said, stems, askedStems, weights);
    known.set(title, alike);
    return alike;
  };
}

/** How much a title says of the question, and the question of the title: 1 where both say the same. */
function likeness(
  said: readonly TitleWord[],
  stems: readonly string[],
  askedStems: ReadonlySet<string>,
  weights: readonly number[],
): number {
  const titleStems = new Set(said.map((word) => word.stem));
  const ofTitle = said.filter((word) => askedStems.has(word.stem)).length / said.length;
  const ofQuestion = shareOf(weights, (at) => titleStems.has(stems[at] ?? ''));
  return ofTitle + ofQuestion === 0 ? 0 : (2 * ofTitle * ofQuestion) / (ofTitle + ofQuestion);
}

/** The part of all weights whose places are chosen. */
export function shareOf(weights: readonly number[], chosen: (at: number) => boolean): number {
  const total = weights.reduce((all, weight) => all + weight, 0);
  return weights.reduce((all, weight, at) => all + (chosen(at) ? weight : 0), 0) / total;
}
