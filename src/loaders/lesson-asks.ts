import type { Ask, LessonAsks } from '../lib/exercises/lesson-asks.ts';
import { unknownName } from '../lib/problem/near-name.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { lessonAddress } from '../lib/units/unit-name.ts';
import type { AskSpec, StaySpec } from '../schemas/lesson-asks.ts';
import { type Step, exitOf, wantedTexts } from '../schemas/step.ts';
import type { LessonSpec } from '../schemas/unit.ts';

/** A lesson as it is declared, with the files around it. */
export interface DeclaredLesson {
  /** Its folder, for example "10-start". */
  name: string;
  spec: Pick<LessonSpec, 'steps' | 'checks' | 'stays' | 'already' | 'unchecked'>;
  /** The paths that the lesson before has. */
  before: readonly string[];
  /** Those that this one writes or takes away. */
  changed: readonly string[];
}

/** What a reader has done already when a lesson is checked. */
const add = 'git add --all && ';

/** How the parts of a command begin that may be run again, and again: they look, and change nothing but `result`. */
const looks = [
  ...[
    '--version',
    'build',
    'config show',
    'develop',
    'eval',
    'flake check',
    'flake show',
    'path-info',
    'run',
    'shell',
  ].map((words) => `nix ${words}`),
  ...['./result', 'result/bin/', 'cat result', 'ls result', 'tar --extract --to-stdout'],
  ...['cut ', 'echo', 'grep ', 'jq ', 'sort'],
];

/**
 * What each lesson asks: those of its steps that only look, what it declares beside them, and what must stay.
 * @param folder of the tutorial
 */
export function lessonAsks(
  folder: string,
  lessons: readonly DeclaredLesson[],
): { asks: LessonAsks[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const known = new Map<string, Ask>();
  const asks: LessonAsks[] = [];
  for (const [index, lesson] of lessons.entries()) {
    const file = `${folder}/${lesson.name}/lesson.yaml`;
    const own = [
      ...stepsAsked(lesson),
      ...lesson.spec.checks.map((check) => declared(lesson.name, check)),
    ].map((ask): Ask => (Object.hasOwn(lesson.spec.already, idOf(ask)) ? { ...ask, already: true } : ask));
    for (const ask of own) known.set(placeOf(ask), ask);
    const found = stays(lesson, file, known);
    problems.push(
      ...sameId(lesson, file),
      ...unknownAlready(lesson, own, file),
      ...found.problems,
      ...heldBefore(own, asks[index - 1], found.names, file),
    );
    const checks = own.filter(({ name }) => !found.names.has(name));
    const { unchecked } = lesson.spec;
    problems.push(...uncheckedOrNot(checks.length, unchecked, file));
    asks.push({
      checks,
      stays: found.asks,
      files: found.files,
      ...(unchecked !== undefined && { unchecked }),
    });
  }
  return { asks, problems };
}

/** Of "30-track/eval" what authors write: "track/eval". */
const placeOf = ({ name }: Ask): string => lessonAddress(name);

const idOf = ({ name }: Ask): string => name.slice(name.indexOf('/') + 1);

function stepsAsked({ name, spec: { steps } }: DeclaredLesson): Ask[] {
  return steps
    .filter(
      (step, index) =>
        isAsked(step) && steps.slice(index + 1).every((later) => isAsked(later) || keeps(later)),
    )
    .map((step) => stepAsked(name, step));
}

function isAsked(step: Step): boolean {
  const run = command(step);
  // What it says depends on who runs it, or where.
  const own = [run, ...wantedTexts(step)].some((text) => /~|\$HOME|\/home\/|, user,|\$\(/.test(text));
  if (step.tty !== undefined || step.in !== undefined || run.includes('\n') || own) return false;
  // A comparison between quotes writes no file.
  if (run.startsWith('nix eval ')) return !run.replaceAll(/'[^']*'/g, '').includes(' > ');
  const parts = run.replaceAll(/ 2>&1| 2?> \/dev\/null/g, '').split(/ && | \| /);
  return parts.every((part) => !part.includes('>') && looks.some((one) => part.startsWith(one)));
}

/** Whether a step leaves as it is what others ask for: git's books, and a break that is taken back. */
const keeps = ({ id, run }: Step): boolean =>
  id === 'red' || /^git (?:add|commit|config|status)\b/.test(run.trim());

const command = ({ run }: Step): string => {
  const typed = run.trim();
  return typed.startsWith(add) ? typed.slice(add.length) : typed;
};

function stepAsked(lesson: string, step: Step): Ask {
  const run = command(step);
  const exit = exitOf(step.exit, lesson);
  const contains = wantedTexts(step);
  return {
    name: `${lesson}/${step.id}`,
    at: askedFor(run),
    run,
    ...(exit !== 0 && { exit }),
    ...(contains.length > 0 && { contains }),
    ...(exit === 0 && run.startsWith('nix eval ') && { printsValue: true }),
  };
}

function declared(lesson: string, { id, says, run, exit, json, contains }: AskSpec): Ask {
  const texts = wantedTexts({ contains });
  return {
    name: `${lesson}/${id}`,
    says,
    at: askedFor(run.trim()),
    run: run.trim(),
    ...(exit !== 0 && { exit }),
    ...(json !== undefined && { line: JSON.stringify(json) }),
    ...(texts.length > 0 && { contains: texts }),
  };
}

function askedFor(run: string): string {
  const words = run.split(/\s+/);
  const named = words.find((word) => word.startsWith('.#')) ?? words[words.indexOf('--file') + 1];
  if (named !== undefined && !named.startsWith('-') && named !== words[0]) return named;
  return run.startsWith('nix eval ') ? 'the expression' : words.slice(0, 3).join(' ');
}

interface Stays extends Pick<LessonAsks, 'files'> {
  asks: Ask[];
  /** The questions of the lesson itself that are named among them. */
  names: Set<string>;
  problems: Problem[];
}

function stays(lesson: DeclaredLesson, file: string, known: ReadonlyMap<string, Ask>): Stays {
  const result: Stays = { asks: [], files: [], names: new Set(), problems: [] };
  for (const [index, stay] of lesson.spec.stays.entries()) {
    const field = `stays[${String(index)}]`;
    if (stay.file !== undefined) {
      result.problems.push(...refuseFile(lesson, stay.file, { file, field: `${field}.file` }));
      result.files.push({ file: stay.file, says: stay.says });
    } else if (stay.asks === undefined) {
      result.asks.push(ownQuestion(lesson.name, stay, index));
    } else {
      const place = stay.asks.includes('/') ? stay.asks : `${lessonAddress(lesson.name)}/${stay.asks}`;
      const ask = known.get(place);
      if (!ask)
        result.problems.push({
          file,
          field: `${field}.asks`,
          message: unknownName(place, [...known.keys()]),
          hint: 'Name a step that only looks, or a check.',
        });
      else {
        result.asks.push({ ...ask, says: stay.says });
        result.names.add(ask.name);
      }
    }
  }
  return result;
}

const ownQuestion = (lesson: string, stay: StaySpec, index: number): Ask =>
  declared(lesson, { ...stay, id: `stays-${String(index)}`, run: stay.run ?? '' });

function refuseFile(
  { before, changed }: DeclaredLesson,
  path: string,
  place: Pick<Problem, 'file' | 'field'> & { file: string },
): Problem[] {
  if (!before.includes(path)) return [{ ...place, message: unknownName(path, before) }];
  if (!changed.includes(path)) return [];
  return [{ ...place, message: `found ${path}, which this lesson changes, so it does not stay` }];
}

function sameId({ spec: { steps, checks } }: DeclaredLesson, file: string): Problem[] {
  const ids = [...steps, ...checks].map(({ id }) => id);
  return checks.flatMap(({ id }, index) =>
    ids.indexOf(id) === steps.length + index
      ? []
      : [
          {
            file,
            field: `checks[${String(index)}].id`,
            message: `found a second step or check called ${id}`,
          },
        ],
  );
}

function unknownAlready({ spec: { already } }: DeclaredLesson, own: readonly Ask[], file: string): Problem[] {
  const ids = own.map(idOf);
  return Object.keys(already)
    .filter((id) => !ids.includes(id))
    .map((id) => ({ file, field: `already.${id}`, message: unknownName(id, ids) }));
}

/** The verifier asks before the change; a question that the lesson before asks with the same answer needs no run. */
function heldBefore(
  own: readonly Ask[],
  before: LessonAsks | undefined,
  staying: ReadonlySet<string>,
  file: string,
): Problem[] {
  const held = new Set([...(before?.checks ?? []), ...(before?.stays ?? [])].map(asText));
  return own
    .filter((ask) => !ask.printsValue && !ask.already && !staying.has(ask.name) && held.has(asText(ask)))
    .map((ask) => ({
      file,
      field: idOf(ask),
      message: 'found a check that passes before the change: the lesson before asks the same',
      hint: 'Ask for what the change does, or name it under `stays` or `already`.',
    }));
}

const asText = ({ run, exit, contains, line }: Ask): string =>
  JSON.stringify([run, exit ?? 0, contains ?? [], line ?? null]);

function uncheckedOrNot(count: number, unchecked: string | undefined, file: string): Problem[] {
  if (count === 0 && unchecked === undefined)
    return [
      {
        file,
        field: 'checks',
        message: 'found nothing that tells whether the change is made',
        hint: 'Write a command that answers otherwise after the change, or say under `unchecked` why there is none.',
      },
    ];
  return count > 0 && unchecked !== undefined
    ? [{ file, field: 'unchecked', message: 'found a reason to check nothing, and checks' }]
    : [];
}
