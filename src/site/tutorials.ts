import { type CollectionEntry, getCollection } from 'astro:content';
import { fileChanges, changedLineCount } from '../lib/page/file-changes.ts';
import { countWords, minutes } from '../lib/page/minutes.ts';
import { type NavPage, type NavSection, neighbours } from '../lib/page/navigation.ts';
import { lessonAddress } from '../lib/units/unit-name.ts';
import type { TutorialEntry, UnitVariant } from '../schemas/entry.ts';
import { once } from './once.ts';
import { allUnits } from './units.ts';

export interface LessonPage extends NavPage {
  /** The lesson's folder, for example "10-start". */
  name: string;
  /** The lesson in addresses, for example "start". */
  address: string;
  entry: CollectionEntry<'lessons'>;
  variant: UnitVariant;
  /** The lesson before; the first begins with no files. */
  before: UnitVariant | undefined;
  minutes: number;
}

export interface TutorialPage extends NavPage {
  unit: TutorialEntry;
  entry: CollectionEntry<'tutorials'>;
  lessons: LessonPage[];
  minutes: number;
}

/** Tutorials in their order; the loaders refuse one without a page, and a page without one. */
export const tutorialPages = once(async (): Promise<TutorialPage[]> => {
  const [units, entries, texts] = await Promise.all([
    allUnits(),
    getCollection('tutorials'),
    getCollection('lessons'),
  ]);
  return entries
    .flatMap((entry) => {
      const unit = units.get(entry.id);
      if (unit?.kind !== 'tutorial') return [];
      const lessons = lessonPages(entry.id, unit, texts);
      return {
        id: entry.id,
        title: unit.title,
        about: unit.summary,
        order: entry.data.order,
        path: `/learn/${entry.id}/`,
        unit,
        entry,
        lessons,
        minutes: lessons.reduce((sum, lesson) => sum + lesson.minutes, 0),
      };
    })
    .toSorted((a, b) => a.order - b.order);
});

function lessonPages(
  id: string,
  unit: TutorialEntry,
  texts: readonly CollectionEntry<'lessons'>[],
): LessonPage[] {
  return unit.variants.flatMap((variant, index) => {
    const { name, title = name, files, stays = [], unchecked = '' } = variant;
    const entry = texts.find((text) => text.id === `${id}/${name}`);
    if (!entry) return [];
    const before = unit.variants[index - 1];
    const address = lessonAddress(name);
    const { goal, see, about, wrong } = entry.data;
    const said = [
      ...[entry.body ?? '', goal, see, unchecked],
      ...Object.values(about),
      ...wrong.map(({ when }) => when),
      ...stays.map(({ says }) => says),
    ];
    return {
      id: entry.id,
      name,
      address,
      title,
      about: goal,
      order: index,
      path: `/learn/${id}/${address}/`,
      entry,
      variant,
      before,
      minutes: minutes({
        words: countWords(said.join(' ')),
        steps: unit.steps.filter((step) => step.variant === name).length,
        lines: changedLineCount(fileChanges(before?.files ?? [], files)),
      }),
    };
  });
}

/** A page of a tutorial among the others: the overview first, then the lessons. */
export function placeOf(tutorial: TutorialPage, path: string): ReturnType<typeof neighbours> {
  return neighbours([overviewOf(tutorial), ...tutorial.lessons], path);
}

/** For the sidebar: the pages of one tutorial. */
export function sectionsOf(tutorial: TutorialPage): NavSection[] {
  const { title, lessons } = tutorial;
  return [
    { title: 'Learn', path: '/learn/', groups: [{ title, index: overviewOf(tutorial), pages: lessons }] },
  ];
}

const overviewOf = ({ id, path }: TutorialPage): NavPage => ({ id, title: 'Overview', order: -1, path });
