import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, digest, inputsDigest } from '../lib/units/digest.ts';
import type { Ask, LessonAsks } from '../lib/exercises/lesson-asks.ts';
import { unitFolder } from '../lib/units/unit-name.ts';
import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem, Result } from '../lib/problem/problem.ts';
import { lessonSchema, tutorialSchema } from '../schemas/unit.ts';
import type { Versions } from '../schemas/versions.ts';
import { type UnitFile, layOver, readFiles } from './read-files.ts';
import { sameAddress, sameAsBefore, tooLong } from './check-lessons.ts';
import { type DeclaredLesson, lessonAsks } from './lesson-asks.ts';
import { readYaml } from './read-yaml.ts';
import type { Tutorial, UnitPlace, Variant } from './unit.ts';
import { checkReleases, prefixed, runnable, strangers } from './unit-folder.ts';

/** What may lie beside the lessons. */
const known = ['tutorial.yaml', 'tutorial.mdx', 'evidence'];

const lessonFolder = /^\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Reads a tutorial: its lessons are folders 10-..., 20-..., and the state of each is the state before,
 * with its files/ laid over and its `delete` taken away.
 */
export async function readTutorial({ id, root }: UnitPlace, versions: Versions): Promise<Result<Tutorial>> {
  const folder = unitFolder({ kind: 'tutorial', id });
  const declared = `${folder}/tutorial.yaml`;
  const read = await readYaml(root, declared, tutorialSchema);
  const problems: Problem[] = [...read.problems, ...checkReleases(read.value?.nix, declared, versions)];

  const names: string[] = [];
  for (const name of (await readdir(join(root, folder))).sort()) {
    if (lessonFolder.test(name)) names.push(name);
    else if (!known.includes(name))
      problems.push({
        file: `${folder}/${name}`,
        message: 'found a name that a lesson cannot have, expected for example "10-start"',
      });
  }
  if (names.length === 0)
    problems.push({ file: folder, message: 'found no lesson, expected a folder such as 10-start' });
  problems.push(...sameAddress(names, folder));

  const variants: Variant[] = [];
  const declaredLessons: DeclaredLesson[] = [];
  let state: UnitFile[] = [];
  for (const name of names) {
    const lessonFile = `${folder}/${name}/lesson.yaml`;
    const lesson = await readYaml(root, lessonFile, lessonSchema);
    const changed = await readdir(join(root, folder, name)).then((all) =>
      all.includes('files') ? readFiles(root, `${folder}/${name}/files`) : { files: [], problems: [] },
    );
    problems.push(
      ...lesson.problems,
      ...changed.problems,
      ...(await strangers(root, `${folder}/${name}`, ['lesson.yaml', 'lesson.mdx', 'files'])),
    );
    problems.push(...sameAsBefore(state, changed.files, `${folder}/${name}/files`));
    const removed = lesson.value?.delete ?? [];
    for (const path of removed)
      if (!state.some((file) => file.path === path))
        problems.push({
          file: lessonFile,
          field: 'delete',
          message: unknownName(
            path,
            state.map((file) => file.path),
          ),
        });
    const before = state;
    const kept = state.filter(({ path }) => !removed.includes(path));
    state = layOver(kept, changed.files);
    problems.push(...tooLong(before, state, `${folder}/${name}`));
    variants.push({
      name,
      ...(lesson.value && { title: lesson.value.title }),
      files: state,
      removed,
      steps: lesson.value?.steps ?? [],
    });
    if (lesson.value)
      declaredLessons.push({
        name,
        spec: lesson.value,
        before: before.map(({ path }) => path),
        changed: [...changed.files.map(({ path }) => path), ...removed],
      });
  }
  if (!read.value || problems.length > 0) return { problems };
  const asked = lessonAsks(folder, declaredLessons);
  if (asked.problems.length > 0) return { problems: asked.problems };
  const lessons = variants.map((lesson, index) => {
    const asks = asked.asks[index];
    return { ...lesson, ...(asks && { asks }) };
  });

  const { needs, nix } = read.value;
  const judged = { needs, lessons: variants.map(({ name, removed, steps }) => ({ name, removed, steps })) };
  const inputs = inputsDigest(prefixed(variants), judged);
  return {
    problems: [],
    value: {
      ...runnable(id, folder, read.value),
      kind: 'tutorial',
      variants: lessons,
      releases: nix ?? [versions.nix.default],
      git: undefined,
      chained: true,
      inputs,
      asked: askedDigest(inputs, asked.asks),
    },
  };
}

/** What is said of a question may be worded otherwise; what is asked, and what it must answer, may not. */
function askedDigest(inputs: string, asks: readonly LessonAsks[]): string {
  const bare = ({ name, run, exit, line, contains, printsValue, already }: Ask): object => {
    return { name, run, exit, line, contains, printsValue, already };
  };
  return digest(
    canonicalJson([
      inputs,
      asks.map(({ checks, stays, files }) => [
        checks.map(bare),
        stays.map(bare),
        files.map(({ file }) => file),
      ]),
    ]),
  );
}
