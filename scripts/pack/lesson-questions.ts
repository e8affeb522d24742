import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LessonQuestion } from '../../src/lib/exercises/judge-lesson.ts';
import { outputOf } from '../../src/lib/transcript/transcript.ts';
import { latestFirst } from '../../src/lib/units/releases.ts';
import { exitOf, wantedTexts } from '../../src/schemas/step.ts';
import { type Tutorial, type Variant, recordingPath } from '../../src/loaders/unit.ts';

type Step = Variant['steps'][number];

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
 * What a lesson asks Nix: those of its steps that only look, with how they ended and what they said when they were run.
 * None where the lesson before answers all of them in the same way: they would hold before the change is made.
 * @param before the questions of the lesson before
 */
export async function lessonQuestions(
  root: string,
  unit: Tutorial,
  lesson: Variant,
  before: readonly LessonQuestion[],
): Promise<LessonQuestion[]> {
  const asked = lesson.steps.filter(
    (step, index) =>
      isAsked(step) && lesson.steps.slice(index + 1).every((later) => isAsked(later) || keeps(later)),
  );
  const questions = await Promise.all(asked.map((step) => question(root, unit, lesson, step)));
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return questions.every((one) => known.has(JSON.stringify(one))) ? [] : questions;
}

function isAsked(step: Step): boolean {
  const run = command(step);
  // What it says depends on who runs it, or where.
  const own = [run, ...wantedTexts(step)].some((text) => /~|\$HOME|\/home\/|, user,|\$\(/.test(text));
  if (step.tty !== undefined || step.in !== undefined || run.includes('\n') || own) return false;
  if (run.startsWith('nix eval ')) return !run.includes(' > ');
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

async function question(root: string, unit: Tutorial, lesson: Variant, step: Step): Promise<LessonQuestion> {
  const run = command(step);
  const { id } = step;
  const exit = exitOf(step.exit, lesson.name);
  const contains = wantedTexts(step);
  const asked = {
    at: askedFor(run),
    run,
    ...(exit !== 0 && { exit }),
    ...(contains.length > 0 && { contains }),
  };
  if (exit !== 0 || !run.startsWith('nix eval ')) return asked;
  const release = latestFirst(unit.releases)[0] ?? '';
  const file = join(root, unit.folder, `evidence/nix-${release}`, recordingPath(unit, lesson.name, id));
  const recorded = outputOf(await readFile(file, 'utf8').catch(() => ''), step.run, step.in);
  const line = recorded?.trimEnd().split('\n').at(-1) ?? '';
  // Paths in the store differ from reader to reader.
  return line === '' || line.includes('/nix/store/') ? asked : { ...asked, line };
}

function askedFor(run: string): string {
  const words = run.split(' ');
  const named = words.find((word) => word.startsWith('.#')) ?? words[words.indexOf('--file') + 1];
  if (named !== undefined && !named.startsWith('-') && named !== words[0]) return named;
  return run.startsWith('nix eval ') ? 'the expression' : words.slice(0, 3).join(' ');
}
