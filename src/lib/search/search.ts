import type { Query } from 'minisearch';
import { Titles, likenessTo, shareOf } from './likeness.ts';
import type { SearchedPage, SiteIndex, StoredSection } from './site-index.ts';
import { isSilent, stem, words } from './terms.ts';

/** A page that was found, with the section that answers best. */
export interface Hit {
  page: SearchedPage;
  /** Undefined: the page as a whole. */
  section?: { heading: string; anchor: string };
  /** How the page or the section begins. */
  start: string;
}

export interface Found {
  /** Pages, best first: all of them. */
  hits: Hit[];
  /** Words of the question of which no page says anything. */
  unknown: string[];
  /** No page has all the words that are known. */
  partly: boolean;
}

/** A question has so many words at most; more come from a paste. */
const most = 24;
/** How much a match counts that is not the word itself. */
const worth = { synonym: 0.9, beginning: 0.5, misspelt: 0.7 };
/** Pages of these areas answer less of what is searched by words: errors have a box of their own, and a lesson is one step of a way. */
const areaWorth: Record<string, number> = { Errors: 0.75, Concepts: 0.75, Learn: 0.85 };
/** A page that has less of the question is no answer. A share of 1. */
const leastCoverage = 0.5;

/** Finds the pages for a question. */
export function search(index: SiteIndex, question: string): Found {
  const asked = questionWords(question);
  const answers = asked.map((word) => sectionsWith(index, word));
  const unknown = asked.filter((_, at) => answers[at]?.size === 0);
  const known = answers.filter(({ size }) => size > 0);
  if (known.length === 0) return { hits: [], unknown, partly: false };

  const weights = answers.map(({ size }) => Math.log(1 + index.sections.documentCount / (1 + size)));
  const best = new Map<number, { section: StoredSection; score: number; coverage: number }>();
  const alike = likenessTo(asked, weights, titlesOf(index));
  const sections = new Map(known.flatMap((answer) => [...answer].map(([id, { section }]) => [id, section])));
  for (const [id, section] of sections) {
    const scores = answers.map((answer) => answer.get(id)?.score ?? 0);
    const coverage = shareOf(weights, (at) => (scores[at] ?? 0) > 0 || answers[at]?.size === 0);
    const sum = scores.reduce((all, score) => all + score, 0);
    const page = index.pages[section.page];
    if (!page) continue;
    const area = areaWorth[page.trail[0] ?? ''] ?? 1;
    const score =
      area * sum * coverage ** 3 * (1 + 3 * alike(page.title) + 2 * alike(section.heading || page.title));
    const before = best.get(section.page);
    if (!before || before.score < score) best.set(section.page, { section, score, coverage });
  }
  const found = [...best.values()].filter(({ coverage }) => coverage >= leastCoverage);
  return {
    hits: found.toSorted((a, b) => b.score - a.score).map(({ section }) => toHit(index, asked, section)),
    unknown,
    partly: found.every(({ coverage }) => coverage < 1),
  };
}

const titles = new WeakMap<SiteIndex, Titles>();

function titlesOf(index: SiteIndex): Titles {
  const made = titles.get(index) ?? new Titles();
  titles.set(index, made);
  return made;
}

/** The words that carry the question; all of them where none does, as in "let in". */
function questionWords(question: string): string[] {
  const all = [...new Set(words(question).map((word) => word.toLowerCase()))].slice(0, most);
  const telling = all.filter((word) => !isSilent(word));
  return telling.length > 0 ? telling : all;
}

/** The sections that hold a word, or what the pages call it, or a word that begins so; misspelt only where none does. */
function sectionsWith(
  index: SiteIndex,
  word: string,
): Map<number, { section: StoredSection; score: number }> {
  const own: Query[] = [{ queries: [stem(word)], combineWith: 'OR' }];
  const others: Query[] = (index.words[word] ?? []).map((words) => ({
    queries: words.split(' ').map(stem),
    combineWith: 'AND',
    boostDocument: () => worth.synonym,
  }));
  const beginning: Query[] =
    word.length > 2
      ? [{ queries: [word], prefix: true, combineWith: 'OR', boostDocument: () => worth.beginning }]
      : [];
  const found = index.sections.search({ queries: [...own, ...others, ...beginning], combineWith: 'OR' });
  const all =
    found.length > 0 || word.length < 5
      ? found
      : index.sections.search(stem(word), { fuzzy: 1, boostDocument: () => worth.misspelt });
  return new Map(
    all.map((result) => [
      result.id as number,
      { section: result as unknown as StoredSection, score: result.score },
    ]),
  );
}

/** Where the title says all that was asked, the page as a whole is meant. */
function toHit(index: SiteIndex, asked: readonly string[], section: StoredSection): Hit {
  const page = index.pages[section.page];
  if (!page) throw new Error(`search: found no page ${String(section.page)}, the index is not of one piece`);
  const titleStems = new Set(words(page.title).map(stem));
  const { heading, anchor, start } = section;
  if (anchor === '' || asked.every((word) => titleStems.has(stem(word)))) return { page, start: page.about };
  return { page, section: { heading, anchor }, start };
}
