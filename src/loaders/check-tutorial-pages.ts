import { readPage } from '../lib/blocks/read-page.ts';
import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { unitFolder } from '../lib/units/unit-name.ts';
import type { TutorialEntry, Units } from '../schemas/entry.ts';
import { noSuchError } from './check-error-links.ts';
import { checkLastLesson } from './check-last-lesson.ts';
import { headSchemas, readHead } from './read-head.ts';
import type { PageFolder, PageSource } from './read-pages.ts';

/** Blocks with a command of their own: who reads a lesson types what is on its page, and nothing else is run there. */
const withCommands = ['Run', 'Example', 'Session'];

type Pages = Record<Extract<PageFolder, 'tutorials' | 'lessons' | 'errors'>, readonly PageSource[]>;

/** What is wrong between tutorials and their pages: each has its page, and no page names what is not there. */
export function checkTutorialPages(pages: Pages, units: Units): Record<'tutorials' | 'lessons', Problem[]> {
  const tutorials = [...units].flatMap(([id, unit]) => (unit.kind === 'tutorial' ? [{ id, unit }] : []));
  const lessons = tutorials.flatMap(({ id, unit }) =>
    unit.variants.map(({ name }) => ({ id: `${id}/${name}`, name, unit })),
  );
  const errors = pages.errors.map(({ id }) => id);
  return {
    tutorials: [
      ...pairs(pages.tutorials, tutorials, 'tutorial.mdx'),
      ...tutorials.flatMap(({ id, unit }) =>
        onPage(pages.tutorials, id, (page) => ofTutorial(page, unit, units)),
      ),
    ],
    lessons: [
      ...pairs(pages.lessons, lessons, 'lesson.mdx'),
      ...lessons.flatMap(({ id, name, unit }) =>
        onPage(pages.lessons, id, (page) => ofLesson(page, name, unit, errors)),
      ),
    ],
  };
}

/** One of the two without the other. */
function pairs(pages: readonly PageSource[], units: readonly { id: string }[], name: string): Problem[] {
  const ids = units.map(({ id }) => id);
  const lonely = pages
    .filter(({ id }) => !ids.includes(id))
    .map(({ file, id }) => ({ file, message: `nothing is run for it: ${unknownName(id, ids)}` }));
  const silent = ids
    .filter((id) => !pages.some((page) => page.id === id))
    .map((id) => {
      const folder = unitFolder({ kind: 'tutorial', id });
      return { file: folder, message: 'found no page for it', hint: `Write ${folder}/${name}.` };
    });
  return [...lonely, ...silent];
}

function onPage(pages: readonly PageSource[], id: string, check: (page: PageSource) => Problem[]): Problem[] {
  return pages.filter((page) => page.id === id).flatMap(check);
}

function ofTutorial({ file, source }: PageSource, unit: TutorialEntry, units: Units): Problem[] {
  const { value } = readHead(file, headSchemas.tutorials, readPage(source).frontmatter);
  return value ? checkLastLesson(file, value.templates, unit, units) : [];
}

function ofLesson(
  { file, source }: PageSource,
  lesson: string,
  unit: TutorialEntry,
  errors: readonly string[],
): Problem[] {
  const page = readPage(source);
  const { value } = readHead(file, headSchemas.lessons, page.frontmatter);
  const steps = unit.steps.filter(({ variant }) => variant === lesson).map(({ id }) => id);
  const about = Object.keys(value?.about ?? {});
  return [
    ...page.bindings
      .filter(({ component }) => withCommands.includes(component))
      .map(({ component, line }) => ({
        file,
        field: `line ${String(line)}`,
        message: `found <${component}>, whose command is none of this lesson's steps`,
        hint: 'Make it a step in lesson.yaml: the page shows each step with its recording.',
      })),
    ...(value ? steps : [])
      .filter((id) => !about.includes(id))
      .map((id) => ({
        file,
        field: `about.${id}`,
        message: 'found nothing, expected a sentence on what the step is for',
      })),
    ...about
      .filter((id) => !steps.includes(id))
      .map((id) => ({ file, field: `about.${id}`, message: unknownName(id, steps) })),
    ...(value?.wrong ?? []).flatMap(({ error }, index) =>
      errors.includes(error)
        ? []
        : [{ file, field: `wrong[${String(index)}].error`, message: noSuchError(error, errors) }],
    ),
  ];
}
