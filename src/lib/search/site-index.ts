import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { indexed, term } from './terms.ts';

/** A section of a page, from one heading to the next, as it is searched. */
export interface SearchedSection {
  /** Counted from 0; also MiniSearch's id. */
  id: number;
  /** Where its page is in `pages`. */
  page: number;
  /** Of the page. */
  title: string;
  /** "" before the first heading. */
  heading: string;
  /** The id of the heading. */
  anchor: string;
  /** What the page says of itself; "" after the first heading. */
  about: string;
  text: string;
  /** Names in the files that the section shows. */
  code: string;
  /** How it begins, for the list of results. */
  start: string;
}

export interface SearchedPage {
  /** Without the base, for example "/reference/flakes/". */
  path: string;
  title: string;
  /** The areas above it, for example ["Reference", "Flakes"]. */
  trail: string[];
  about: string;
}

/** The file that the browser fetches when the search is opened. */
export interface SiteIndexFile {
  pages: SearchedPage[];
  /** What readers call something, and what pages call it. Both are in lower case. */
  words: Record<string, string[]>;
  sections: AsPlainObject;
}

/** What the index gives back of a section. */
export type StoredSection = Pick<SearchedSection, 'page' | 'heading' | 'anchor' | 'start'>;

/** An index that can be asked. */
export interface SiteIndex extends Omit<SiteIndexFile, 'sections'> {
  sections: MiniSearch<SearchedSection>;
}

/** The same for the build and for the browser, which must read terms in the same way. */
const options: Options<SearchedSection> = {
  fields: ['title', 'heading', 'about', 'text', 'code'],
  storeFields: ['page', 'heading', 'anchor', 'start'],
  tokenize: indexed,
  processTerm: term,
  searchOptions: {
    boost: { title: 4, heading: 4, about: 2, text: 1, code: 0.5 },
    // A question is taken apart by search.ts.
    tokenize: (text) => [text],
    processTerm: (word) => word,
  },
};

export function makeSections(sections: readonly SearchedSection[]): MiniSearch<SearchedSection> {
  const made = new MiniSearch(options);
  made.addAll(sections);
  return made;
}

/** Reads the file that the build wrote. */
export function readSiteIndex({ pages, words, sections }: SiteIndexFile): SiteIndex {
  return { pages, words, sections: MiniSearch.loadJS(sections, options) };
}
