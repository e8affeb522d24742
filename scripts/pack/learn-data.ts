import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { withoutMarkers } from '../../src/lib/units/regions.ts';
import { latestFirst } from '../../src/lib/units/releases.ts';
import { lessonAddress } from '../../src/lib/units/unit-name.ts';
import { discover } from '../../src/loaders/discover.ts';
import { type UnitFile, changedFiles } from '../../src/loaders/read-files.ts';
import { headsOf, headSchemas } from '../../src/loaders/read-head.ts';
import { readPages } from '../../src/loaders/read-pages.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { Exercise, Tutorial } from '../../src/loaders/unit.ts';
import { withLine } from '../../src/lib/exercises/lesson-asks.ts';
import { readRecorded } from './read-recorded.ts';

type Files = Record<string, { text: string; executable: boolean }>;

/**
 * All tutorials and exercises, as the command `provenix learn` has them. Throws where one is not in order.
 * Its shape: packages/provenix/src/learn/data.ts.
 * @param site the address that the pages are under, without "/" at its end
 */
export async function learnData(root: string, version: string, site: string): Promise<object> {
  const versions = await readVersions(root);
  const [{ units, broken }, pages, lessons] = await Promise.all([
    discover(root, versions),
    readPages(root, 'tutorials'),
    readPages(root, 'lessons'),
  ]);
  const problems = broken
    .filter(({ kind }) => kind === 'tutorial' || kind === 'exercise')
    .flatMap((one) => one.problems);
  const tutorialHeads = headsOf(pages, headSchemas.tutorials);
  const lessonHeads = headsOf(lessons, headSchemas.lessons);
  problems.push(...tutorialHeads.problems, ...lessonHeads.problems);
  const orderOf = ({ id }: Tutorial): number => tutorialHeads.heads.get(id)?.order ?? 0;
  if (problems.length > 0) throw new ProblemsError('The package cannot be built.', problems);
  const tutorials = units.filter((unit) => unit.kind === 'tutorial');
  const exercises = units.filter((unit) => unit.kind === 'exercise');
  return {
    version,
    site,
    oldestNix: latestFirst([...tutorials, ...exercises].flatMap(({ releases }) => releases)).at(-1) ?? '',
    tutorials: await Promise.all(
      tutorials
        .toSorted((a, b) => orderOf(a) - orderOf(b))
        .map((unit) =>
          tutorialData(root, unit, (lesson) => lessonHeads.heads.get(`${unit.id}/${lesson}`)?.goal ?? ''),
        ),
    ),
    exercises: exercises.map(exerciseData),
  };
}

async function tutorialData(
  root: string,
  unit: Tutorial,
  goalOf: (lesson: string) => string,
): Promise<object> {
  const { id, title, summary, variants } = unit;
  const recorded = await readRecorded(root, unit);
  const recordedOf = (name: string): string | undefined => recorded.get(name);
  return {
    id,
    title,
    summary,
    lessons: variants.map((lesson, index) => ({
      name: lessonAddress(lesson.name),
      title: lesson.title ?? lesson.name,
      goal: goalOf(lesson.name),
      write: filesToWrite(variants[index - 1]?.files ?? [], lesson.files),
      remove: lesson.removed,
      questions: lesson.asks?.checks.map((ask) => withLine(ask, recordedOf)) ?? [],
      stays: lesson.asks?.stays.map((ask) => withLine(ask, recordedOf)) ?? [],
      files: lesson.asks?.files ?? [],
      ...(lesson.asks?.unchecked !== undefined && { unchecked: lesson.asks.unchecked }),
    })),
  };
}

function exerciseData({ id, title, variants, exercise }: Exercise): object {
  const { after, task, hints, questions } = exercise;
  const start = variants[0]?.files ?? [];
  return {
    id,
    title,
    after,
    task,
    hints,
    questions,
    start: filesToWrite([], start),
    solutions: Object.fromEntries(
      variants
        .filter(({ name }) => name.startsWith('solution-'))
        .map(({ name, files }) => [name.slice('solution-'.length), filesToWrite(start, files)]),
    ),
  };
}

function filesToWrite(before: readonly UnitFile[], after: readonly UnitFile[]): Files {
  return Object.fromEntries(
    changedFiles(before, after).map(({ path, content, executable }) => [
      path,
      { text: withoutMarkers(Buffer.from(content).toString('utf8')), executable },
    ]),
  );
}
