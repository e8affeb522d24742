import { getCollection } from 'astro:content';
import type { NavGroup, NavPage } from '../lib/navigation.ts';
import { navGroups } from '../lib/navigation.ts';
import { phases } from '../lib/phases.ts';
import { allUnits } from './units.ts';

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
  message: string;
}

/** Error pages that have both a text and a unit, in the order of their phases. */
export async function errorPages(): Promise<ErrorPage[]> {
  const [entries, units] = await Promise.all([getCollection('errors'), allUnits()]);
  const order = Object.keys(phases);
  return entries
    .flatMap(({ id }) => {
      const unit = units.get(`errors/${id}`);
      if (!unit?.error) return [];
      const { fix, phase, program, message } = unit.error;
      return [
        {
          id,
          title: unit.title,
          summary: unit.summary,
          about: unit.summary,
          fix,
          phase,
          program,
          message,
          order: order.indexOf(phase),
          path: `/errors/${id}/`,
        },
      ];
    })
    .toSorted((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'en'));
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

/** Errors by the moment that a reader meets them. */
export function phaseGroups<P extends ErrorPage>(
  pages: readonly P[],
): { title: string; index: undefined; pages: P[] }[] {
  return Object.entries(phases)
    .map(([phase, title]) => ({
      title,
      index: undefined,
      pages: pages.filter((page) => page.phase === phase),
    }))
    .filter((group) => group.pages.length > 0);
}
