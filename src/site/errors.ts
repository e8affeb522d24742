import { type CollectionEntry, getCollection } from 'astro:content';
import { likeness } from '../lib/errors/alike.ts';
import { byPhase } from '../lib/errors/error-groups.ts';
import { phases } from '../lib/errors/phases.ts';
import { type NavPage, type NavSection, neighbours, readingOrder } from '../lib/page/navigation.ts';
import { ProblemsError } from '../lib/problem/problem.ts';
import { unitFolder } from '../lib/units/unit-name.ts';
import type { UnitEntry } from '../schemas/entry.ts';
import type { Phase } from '../schemas/unit.ts';
import type { Yours } from '../schemas/yours.ts';
import type { Signature } from '../schemas/signature.ts';
import { once } from './once.ts';
import { prosePages, referenceSections } from './reference.ts';
import { allUnits } from './units.ts';

export type ErrorEntry = Extract<UnitEntry, { kind: 'error' }>;

/** An error in lists: the words of its unit at the address of its page. */
export interface ErrorPage extends NavPage {
  summary: string;
  fix: string;
  /** What is said of the reader's own paste. */
  yours: Yours | undefined;
  phase: Phase;
  program: string;
  /** Its message is cited: nothing here can run it. */
  cited: boolean;
  /** What the author holds for easily mistaken for this one. */
  similar: string[];
  signatures: readonly Signature[];
}

/** All that an error's page shows in addition to its own text. */
export interface ErrorPageProps {
  entry: CollectionEntry<'errors'>;
  unit: ErrorEntry;
  sections: NavSection[];
  /** Often mistaken for this one, as the author says. */
  similar: ErrorPage[];
  /** Like this one, by their words. */
  alike: ErrorPage[];
  /** The pages on which a reader meets it. */
  meeting: NavPage[];
  previous: NavPage | undefined;
  next: NavPage | undefined;
}

/** Titles are messages, and many begin with a quote. */
const byWords = new Intl.Collator('en', { ignorePunctuation: true });

/** Each error page with its unit; one without is refused before, by the loaders. */
const entries = once(async () => {
  const units = await allUnits();
  return (await getCollection('errors')).map((entry) => {
    const unit = units.get(entry.id);
    if (unit?.kind !== 'error')
      throw new ProblemsError('An error page may not be shown.', [
        {
          file: `src/content/errors/${entry.id}.mdx`,
          message: `found no unit ${unitFolder({ kind: 'error', id: entry.id })}`,
        },
      ]);
    return { entry, unit };
  });
});

/** All errors, in the order of their phases. */
export const errorPages = once(async (): Promise<ErrorPage[]> =>
  (await entries())
    .map(({ entry: { id, data }, unit }) => ({
      id,
      title: unit.title,
      summary: unit.summary,
      about: unit.summary,
      fix: unit.error.fix,
      yours: unit.error.yours,
      phase: unit.error.phase,
      program: unit.error.program,
      signatures: unit.error.signatures,
      cited: unit.proof === 'cited',
      similar: data.similar,
      order: phases.indexOf(unit.error.phase),
      path: `/errors/${id}/`,
    }))
    .toSorted((a, b) => a.order - b.order || byWords.compare(a.title, b.title)),
);

/**
 * What a broken example printed on the default release: an error to try the box with.
 * @param id of an error that was run; undefined where a small site has no such unit
 */
export async function recordedError(id: string): Promise<string | undefined> {
  const unit = (await allUnits()).get(id);
  if (!unit) return undefined;
  const outputs =
    unit.proof === 'run' ? unit.steps.flatMap(({ recordings }) => recordings[0]?.output ?? []) : [];
  const found = outputs.find((output) => output.includes('error:'));
  if (found === undefined) throw new Error(`found no recording of ${id} with "error:", expected one`);
  return found.trimEnd();
}

/** The errors with these ids, in the order of the ids. */
export async function errorsNamed(ids: readonly string[]): Promise<ErrorPage[]> {
  const pages = await errorPages();
  return ids.flatMap((id) => pages.filter((page) => page.id === id));
}

/** For each error the reference and concept pages on which a reader meets it, in reading order. */
async function pagesThatMeet(): Promise<ReadonlyMap<string, NavPage[]>> {
  const met = new Map((await prosePages()).map(({ path, errors }) => [path, errors]));
  const found = new Map<string, NavPage[]>();
  for (const page of (await referenceSections()).flatMap(({ groups }) => readingOrder(groups)))
    for (const id of met.get(page.path) ?? []) found.set(id, [...(found.get(id) ?? []), page]);
  return found;
}

/** What each error page shows, by its id. Computed for all of them at once: likeness compares each with every other. */
export async function errorPageProps(): Promise<Map<string, ErrorPageProps>> {
  const pages = await errorPages();
  const alike = likeness(pages);
  const meeting = await pagesThatMeet();
  const sections = [
    {
      title: 'Errors',
      path: '/errors/',
      groups: byPhase(pages).map((group) => ({
        ...group,
        index: undefined,
        path: `/errors/#${group.anchor}`,
      })),
    },
  ];
  const props = (await entries()).map(async ({ entry, unit }): Promise<[string, ErrorPageProps]> => [
    entry.id,
    {
      entry,
      unit,
      sections,
      similar: await errorsNamed(entry.data.similar),
      alike: await errorsNamed(alike(entry.id)),
      meeting: meeting.get(entry.id) ?? [],
      ...neighbours(pages, `/errors/${entry.id}/`),
    },
  ]);
  return new Map(await Promise.all(props));
}
