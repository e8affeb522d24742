import { structuredPatch } from 'diff';
import { type Step, exitOf, wantedTexts } from '../../schemas/step.ts';
import type { Judgement, Natural } from '../../schemas/witness.ts';
import { assertedText } from '../transcript/assertions.ts';
import type { Answer } from './answer.ts';
import { comparable, naturalDifferences, ofQuestions } from './natural.ts';
import {
  couldNotDownload,
  failedInEvaluation,
  lackingInTree,
  ofBuild,
  ofUnbuiltPath,
  saysMissing,
} from './nix-reasons.ts';
import { newLines, withoutFailedBuilds } from './new-lines.ts';

/** A step of a unit: what was recorded of it, and what it did on a real nixpkgs. */
export interface Asked {
  variant: string;
  step: Step;
  /** The output that was recorded on pocketpkgs. Its exit code is the declared one. */
  recorded: string;
  /** undefined: it was not run any more. */
  answer: Answer | undefined;
  /** The first step before it, in the same world, that did not do what it did when it was recorded. */
  undone: string | undefined;
  /** Whether it is a question of an exercise. */
  question: boolean;
}

/** Lines of a difference that are kept. */
const longest = 40;

/**
 * Holds what a step did on a real nixpkgs against its recording. What Nix itself reported decides why something else
 * happened, not what the step showed of it: a step may hide what it prints, and look like one that failed otherwise.
 */
export function judgeStep(asked: Asked): Judgement {
  const { variant, step, answer, undone } = asked;
  const base = { id: step.id, variant };
  const notJudged = (why: string): Judgement => ({ ...base, verdict: 'not judged', why });
  const different = (missing?: string): Judgement => ({
    ...base,
    verdict: 'different',
    text: difference(asked, missing),
  });
  if (!answer) return notJudged('a step before it was ended, and its world with it');
  const same = saysTheSame(asked, answer);
  // A step that hides what it prints looks the same where nothing could be done.
  const reported = answer.nix.errors.join('\n');
  const hidden = couldNotDownload(reported) ?? lackingInTree(reported);
  if (same && hidden === undefined) return { ...base, verdict: 'same', ...same };

  const said = `${reported}\n${answer.output}`;
  const lacking = lackingInTree(said);
  if (lacking !== undefined) return notJudged(`this copy of nixpkgs lacks ${lacking}`);
  const missing = couldNotDownload(said);
  const errors = answer.nix.errors.filter((text) => couldNotDownload(text) === undefined);
  if (missing !== undefined && errors.every(ofUnbuiltPath)) {
    if (!ofBuild(said)) return notJudged(`it fetches ${missing}, and there is no network`);
    const expected = exitOf(step.exit, variant) !== 0 && failedInEvaluation(asked.recorded);
    // What other programs print without what was not built says nothing.
    const news = newLines(asked.recorded, answer.output).filter(
      (line) => /^(?:(?:evaluation )?warning|trace): /.test(line) || isEvaluation(step.run),
    );
    return expected || news.length > 0 ? different(missing) : { ...base, verdict: 'evaluated', missing };
  }
  if (answer.exit === null) return notJudged(`on a whole nixpkgs it ${answer.ended}`);
  const lost = saysMissing(answer.output) || (errors.every(saysMissing) && !isEvaluation(step.run));
  return undone !== undefined && lost
    ? notJudged(`it uses what the step "${undone}" would have made`)
    : different();
}

/** What was taken out of both texts, where exit code and text are the same then. */
function saysTheSame(
  { step, variant, recorded, question }: Asked,
  { exit, output }: Answer,
): { but?: Natural[] } | undefined {
  if (exit !== exitOf(step.exit, variant)) return undefined;
  const wanted = wantedTexts(step);
  if (!wanted.every((text) => output.includes(text))) return undefined;
  const [then, now] = [recorded, output].map((text) => assertedText(text, step)) as [string, string];
  const without = question ? ofQuestions : undefined;
  if (comparable(then, without) !== comparable(now, without)) return undefined;
  const but = naturalDifferences(then, now, without);
  return but.length > 0 ? { but } : {};
}

/** Whether a command asks for values only: it does not matter to it what was built before, and it builds nothing. */
function isEvaluation(run: string): boolean {
  return (
    /\bnix (?:eval|flake (?:show|metadata|check\b.*--no-build))\b/.test(run) &&
    !/\bresult\b|\/nix\/store\//.test(run)
  );
}

/**
 * The difference as lines, with both exit codes where they are not the same. Code of nixpkgs is left out.
 * @param missing what it would download to go on
 */
function difference({ step, variant, recorded, answer }: Asked, missing: string | undefined): string {
  const output = answer?.output ?? '';
  const now =
    missing === undefined
      ? output
      : [
          ...withoutFailedBuilds(recorded, output),
          `[evaluated; to build it, it would download ${missing}]`,
        ].join('\n');
  const withExit = (text: string, exit: number | null | undefined): string =>
    `${comparable(assertedText(text, step))}\n[exit ${String(exit)}]\n`;
  const { hunks } = structuredPatch(
    '',
    '',
    withExit(recorded, exitOf(step.exit, variant)),
    withExit(now, answer?.exit),
    undefined,
    undefined,
    { context: 2 },
  );
  const lines = hunks.flatMap((hunk) => hunk.lines).filter((line) => !/^\+\s+\d*\|/.test(line));
  const more = lines.length - longest;
  return [...lines.slice(0, longest), ...(more > 0 ? [` (${String(more)} more lines)`] : [])].join('\n');
}
