import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import type { ExerciseSpec } from '../schemas/exercise.ts';
import { fileText } from './file-text.ts';
import type { Variant } from './unit.ts';

/** Characters. A shorter line, such as a brace, gives nothing away. */
const shortestTold = 12;

/** What is wrong with an exercise before any run. */
export function checkExercise(folder: string, spec: ExerciseSpec, variants: readonly Variant[]): Problem[] {
  const file = `${folder}/exercise.yaml`;
  const named = (kind: 'solution' | 'lazy'): string[] =>
    variants.flatMap(({ name }) => (name.startsWith(`${kind}-`) ? [name.slice(kind.length + 1)] : []));
  return [
    ...fewer(folder, 'solutions', named('solution'), 2),
    ...fewer(folder, 'lazy', named('lazy'), 1),
    ...same(folder, variants),
    ...unknownQuestions(file, spec),
    ...unpaired(file, Object.keys(spec.lazy), named('lazy'), `${folder}/lazy`),
    ...toldByHints(file, spec, variants),
  ];
}

function fewer(folder: string, name: string, found: readonly string[], least: number): Problem[] {
  if (found.length >= least) return [];
  return [
    {
      file: `${folder}/${name}`,
      message: `found ${String(found.length)} folders, expected at least ${String(least)}`,
      hint:
        name === 'lazy'
          ? 'Write a way to please the questions that solves nothing: they must refuse it.'
          : 'A second solution shows that the questions ask for what the task says, and for no more.',
    },
  ];
}

function same(folder: string, variants: readonly Variant[]): Problem[] {
  const contents = variants.map(({ files }) =>
    JSON.stringify(files.map(({ path, content }) => [path, Buffer.from(content).toString('base64')])),
  );
  return variants.flatMap(({ name }, index) => {
    const first = contents.indexOf(contents[index] ?? '');
    return first === index
      ? []
      : [{ file: folder, field: name, message: `found the files of ${variants[first]?.name ?? ''} again` }];
  });
}

function unknownQuestions(file: string, { questions, start, lazy }: ExerciseSpec): Problem[] {
  const ids = questions.map(({ id }) => id);
  const asked = [
    { field: 'start.differs', id: start.differs },
    ...Object.entries(lazy).map(([name, { differs }]) => ({ field: `lazy.${name}.differs`, id: differs })),
  ];
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => ({ file, field: 'questions', message: `found two questions called "${id}"` })),
    ...asked
      .filter(({ id }) => !ids.includes(id))
      .map(({ field, id }) => ({ file, field, message: unknownName(id, ids) })),
  ];
}

function unpaired(
  file: string,
  declared: readonly string[],
  folders: readonly string[],
  place: string,
): Problem[] {
  return [
    ...declared
      .filter((name) => !folders.includes(name))
      .map((name) => ({ file, field: `lazy.${name}`, message: unknownName(name, folders) })),
    ...folders
      .filter((name) => !declared.includes(name))
      .map((name) => ({
        file: `${place}/${name}`,
        message: `found no word of it under \`lazy\` in exercise.yaml`,
      })),
  ];
}

/** A hint that has a line of a solution is no hint. */
function toldByHints(file: string, { hints }: ExerciseSpec, variants: readonly Variant[]): Problem[] {
  const lines = (variant: Variant): string[] =>
    variant.files.flatMap((one) =>
      fileText(one)
        .split('\n')
        .map((line) => line.trim()),
    );
  const given = new Set(variants.filter(({ name }) => name === 'start').flatMap(lines));
  const solving = variants
    .filter(({ name }) => name.startsWith('solution-'))
    .flatMap(lines)
    .filter((line) => line.length >= shortestTold && !given.has(line));
  return hints.flatMap((hint, index) => {
    const told = solving.find((line) => hint.includes(line));
    return told === undefined
      ? []
      : [
          {
            file,
            field: `hints[${String(index)}]`,
            message: `found a line of a solution: ${told}`,
            hint: 'Say what to look for, not what to write.',
          },
        ];
  });
}
