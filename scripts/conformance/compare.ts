import { isDeepStrictEqual } from 'node:util';
import type { Case } from './corpus.ts';
import type { Answer } from './golden.ts';

export interface Answers {
  pocket: Answer;
  /** As recorded. */
  golden: Answer | undefined;
  /** Asked again. */
  real?: Answer | undefined;
}

/** What is wrong with a case, or undefined. */
export function trouble({ kind }: Pick<Case, 'kind'>, { pocket, golden, real }: Answers): string | undefined {
  if (!golden) return 'there is no golden data; record it from the real lib';
  const reference = real ?? golden;
  if (kind === 'errors' && reference.error === undefined)
    return 'the real lib gives a value; this belongs to `values`';
  if (kind !== 'errors' && reference.error !== undefined)
    return 'the real lib fails; this belongs to `errors`';
  if (real && !isDeepStrictEqual(real, golden)) return 'the real lib no longer answers as recorded';
  return isDeepStrictEqual(pocket, golden) ? undefined : 'pocketpkgs answers differently';
}

/** A case as a person reads it: the expression, then who says what. */
export function describe({ topic, name, expression }: Case, answers: Answers, problem: string): string {
  const show = (answer: Answer): string => {
    const text =
      answer.error === undefined ? `value   ${JSON.stringify(answer.value)}` : `error   ${answer.error}`;
    return indent([text, ...(answer.notices ?? [])].join('\n'), 6);
  };
  const parts = Object.entries(answers).flatMap(([who, answer]: [string, Answer | undefined]) =>
    answer ? [`    ${who}\n${show(answer)}`] : [],
  );
  return `${topic}/${name}: ${problem}\n${indent(expression, 4)}\n${parts.join('\n')}`;
}

function indent(text: string, by: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(by));
}
