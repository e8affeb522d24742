import { getCollection } from 'astro:content';
import type { NavGroup, NavPage } from '../lib/navigation.ts';
import { errorsMet } from '../lib/error-links.ts';
import { navGroups, readingOrder } from '../lib/navigation.ts';
import { phases } from '../lib/phases.ts';
import type { UnitEntry } from '../schemas/entry.ts';
import { allUnits, bareId } from './units.ts';

/** The pages of the collections as the sidebar, the lists and the sitemap need them. */

export async function collectionPages(collection: 'reference' | 'concepts'): Promise<NavPage[]> {
  const entries = await getCollection(collection);
  return entries.map(({ id, data }) => ({
    id,
    title: data.title,
    about: data.description,
    order: data.order,
    path: `/${collection}/${id}/`,
  }));
}

export interface ErrorPage extends NavPage {
  summary: string;
  fix: string;
  phase: string;
  program: string;
  /** Its message is cited: nothing here can run it. */
  cited: boolean;
  /** What the author holds for easily mistaken for this one. */
  similar: string[];
  signatures: readonly { text: string }[];
}

/** Error pages that have both a text and a unit, in the order of their phases. */
export async function errorPages(): Promise<ErrorPage[]> {
  const [entries, units] = await Promise.all([getCollection('errors'), allUnits()]);
  const order = Object.keys(phases);
  return entries
    .flatMap(({ id, data }) => {
      const unit = units.get(`errors/${id}`);
      if (!unit?.error) return [];
      const { fix, phase, program, signatures, cited } = unit.error;
      return [
        {
          id,
          title: unit.title,
          summary: unit.summary,
          about: unit.summary,
          fix,
          phase,
          program,
          signatures,
          cited: cited !== undefined,
          similar: data.similar,
          order: order.indexOf(phase),
          path: `/errors/${id}/`,
        },
      ];
    })
    .toSorted((a, b) => a.order - b.order || byWords.compare(a.title, b.title));
}

/** Titles are messages, and many begin with a quote. */
const byWords = new Intl.Collator('en', { ignorePunctuation: true });

/** Templates by their titles. */
export async function templatePages(): Promise<(NavPage & { unit: UnitEntry })[]> {
  return [...(await allUnits())]
    .filter(([, unit]) => unit.kind === 'template')
    .map(([key, unit]) => ({
      id: bareId(key),
      title: unit.title,
      about: unit.summary,
      order: 0,
      path: `/templates/${bareId(key)}/`,
      unit,
    }))
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** The pages with these ids, in the order of the ids. */
export function pick<P extends NavPage>(pages: readonly P[], ids: readonly string[]): P[] {
  return ids.flatMap((id) => pages.filter((page) => page.id === id));
}

export interface Section {
  title: string;
  groups: NavGroup[];
}

export async function referenceSections(): Promise<Section[]> {
  const [reference, concepts] = await Promise.all([
    collectionPages('reference'),
    collectionPages('concepts'),
  ]);
  return [
    { title: 'Reference', groups: navGroups(reference) },
    { title: 'Concepts', groups: navGroups(concepts) },
  ].filter(({ groups }) => groups.length > 0);
}

/** For each error the reference and concept pages on which a reader meets it, in reading order. */
export async function pagesThatMeet(): Promise<ReadonlyMap<string, NavPage[]>> {
  const entries = [...(await getCollection('reference')), ...(await getCollection('concepts'))];
  const met = new Map(
    entries.map(({ collection, id, data, body = '' }) => [
      `/${collection}/${id}/`,
      errorsMet({ errors: data.errors, body }),
    ]),
  );
  const pages = (await referenceSections()).flatMap(({ groups }) => readingOrder(groups));
  const found = new Map<string, NavPage[]>();
  for (const page of pages)
    for (const id of met.get(page.path) ?? []) found.set(id, [...(found.get(id) ?? []), page]);
  return found;
}
