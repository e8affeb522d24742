import type { Difference } from './difference.ts';
import { judgeLine } from './judge-line.ts';

/** What a lesson asks Nix, and what it answered when the lesson was run. */
export interface LessonQuestion {
  /** What is asked for: an attribute such as ".#greeting", a file, or a command. */
  at: string;
  /** What it means, where its author says it. */
  says?: string;
  run: string;
  /** How it ended. Default: 0 */
  exit?: number;
  /** The last line of the value that it printed. */
  line?: string;
  /** What it said, on whichever stream. */
  contains?: readonly string[];
}

/** How a command of somebody else ended. */
interface Ran {
  exit: number;
  /** Standard output alone. */
  output: string;
  /** Standard error. */
  said: string;
}

/** Why a command does not answer as it did when its lesson was run; undefined where it does. */
export function judgeLesson(question: LessonQuestion, ran: Ran): Difference | undefined {
  const { exit = 0, line, contains = [] } = question;
  if (ran.exit !== exit)
    return { path: '', expected: `exit ${String(exit)}`, found: `exit ${String(ran.exit)}` };
  const other = line === undefined ? undefined : judgeLine(line, ran);
  if (other) return other;
  const missing = contains.find((text) => !ran.output.includes(text) && !ran.said.includes(text));
  if (missing === undefined) return undefined;
  const last = `${ran.said.trimEnd()}\n${ran.output.trimEnd()}`.trim().split('\n').at(-1) ?? '';
  return { path: '', expected: `a line with ${missing}`, found: last === '' ? 'nothing' : last };
}
