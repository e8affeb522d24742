import { type LessonQuestion, judgeLesson } from './judge-lesson.ts';

/** A question of a lesson: a step of it that only looks, a check that it declares, or what must stay. */
export interface Ask extends LessonQuestion {
  /** "<lesson>/<id>", with the lesson's folder: the recording of the step, where it is one. */
  name: string;
  /** What it means; of a step its page says it. */
  says?: string;
  /** A step that prints a value: its recording has the line. */
  printsValue?: true;
  /** Holds before the change as well, and its author says why: it does not tell whether the change is made. */
  already?: true;
}

/** A file that a lesson must leave as it is. */
export interface StayingFile {
  file: string;
  says: string;
}

/** What is asked of who follows a lesson. */
export interface LessonAsks {
  /** Hold after the change, and not before. */
  checks: Ask[];
  /** Hold before and after. */
  stays: Ask[];
  files: StayingFile[];
  /** Why nothing is asked. */
  unchecked?: string;
}

/** The question with the line that its step printed. Paths in the store differ from reader to reader: no line has one. */
export function withLine(ask: Ask, outputOf: (name: string) => string | undefined): LessonQuestion {
  const question: LessonQuestion & Partial<Ask> = { ...ask };
  for (const key of ['name', 'printsValue', 'already']) Reflect.deleteProperty(question, key);
  if (!ask.printsValue) return question;
  const line = outputOf(ask.name)?.trimEnd().split('\n').at(-1) ?? '';
  return line === '' || line.includes('/nix/store/') ? question : { ...question, line };
}

/**
 * What is wrong with a file that must stay; undefined where it did.
 * @param before its text before the change; undefined: it was not there
 */
export function staysNot(before: string | undefined, after: string | undefined): string | undefined {
  if (before === undefined) return 'must stay, and before the change there is no such file';
  if (after === undefined) return 'must stay, and after the steps it is gone';
  return before === after ? undefined : 'must stay, and after the steps it is another one';
}

/** How a question was answered, before the change and after it. */
export interface Answered {
  exit: number;
  output: string;
}

/**
 * What is wrong with a question whose answers are known; undefined where it does what it is for.
 * @param before undefined: there was nothing before
 */
export function misjudged(
  question: LessonQuestion,
  before: Answered | undefined,
  after: Answered,
  role: 'check' | 'already' | 'stays',
): string | undefined {
  const found = judgeLesson(question, { ...after, said: '' });
  if (found) return `after the change found ${found.found}${found.path}, expected ${found.expected}`;
  if (!before) return undefined;
  const first = judgeLesson(question, { ...before, said: '' });
  if (role === 'check')
    return first
      ? undefined
      : 'holds before the change as well, so it does not tell whether the change is made';
  if (!first) return undefined;
  const then = `before the change found ${first.found}${first.path}, expected ${first.expected}`;
  return role === 'stays' ? `must stay, and ${then}` : `is declared to hold already, and ${then}`;
}
