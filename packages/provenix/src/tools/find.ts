import {
  type SearchedPage,
  type SearchedSection,
  type SiteIndex,
  makeSections,
} from '../../../../src/lib/search/site-index.ts';
import { search } from '../../../../src/lib/search/search.ts';

export interface FoundSection {
  /** The name of the reference, for example "flakes". */
  name: string;
  section: string;
  start: string;
  /** The first run that stands behind its code: "`unit` 2026-11-23". */
  proof?: string;
}

export type SkillFiles = Record<string, string>;

interface Section {
  name: string;
  heading: string;
  text: string;
}

/** The sections of the references of the skill: what `search` finds, and `read` gives. */
export function sectionsOf(skill: SkillFiles): Section[] {
  return Object.entries(skill)
    .filter(([path]) => path.startsWith('references/'))
    .flatMap(([path, text]) => {
      const name = path.replace(/^references\//, '').replace(/\.md$/, '');
      if (name.startsWith('errors')) return errorRows(name, text);
      return text
        .split(/\n(?=##)/)
        .slice(1)
        .map((part) => {
          const [heading = '', ...rest] = part.split('\n');
          return { name, heading: heading.replace(/^#+ /, ''), text: rest.join('\n').trim() };
        });
    });
}

/** A row of the table of errors is a section by its id. */
function errorRows(name: string, text: string): Section[] {
  return text
    .split('\n')
    .filter((line) => /^\|[a-z]/.test(line) && !line.startsWith('|id|'))
    .map((line) => {
      const [, id = '', ...fix] = line.split(/(?<!\\)\|/);
      return {
        name,
        heading: id.replace('*', ''),
        text: fix.join('|').replace(/\|$/, ''),
      };
    });
}

/** Finds the sections for some words, best first; the index of the references is made once. */
export function sectionFinder(skill: SkillFiles): (words: string, most: number) => FoundSection[] {
  const all = sectionsOf(skill);
  const pages: SearchedPage[] = all.map(({ name, heading }) => ({
    path: name,
    title: heading,
    trail: [name],
    about: '',
  }));
  const sections: SearchedSection[] = all.map(({ name, heading, text }, id) => ({
    id,
    page: id,
    title: `${heading} ${name}`,
    heading: '',
    anchor: '',
    about: '',
    text,
    code: '',
    start: '',
  }));
  const index: SiteIndex = { pages, words: {}, sections: makeSections(sections) };
  return (words, most) =>
    search(index, words)
      .hits.slice(0, most)
      .map(({ page: { path, title } }) => {
        const text = all.find(({ name, heading }) => name === path && heading === title)?.text ?? '';
        const [proof] = /`[a-z0-9-]+` \d{4}-\d\d-\d\d/.exec(text) ?? [];
        return { name: path, section: title, start: startOf(text), ...(proof !== undefined && { proof }) };
      });
}

function startOf(text: string): string {
  const first = text.split('\n').find((line) => line !== '' && !line.startsWith('```')) ?? '';
  return first.length > 160 ? `${first.slice(0, 157)}…` : first;
}
