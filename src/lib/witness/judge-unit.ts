import type { UnitKind } from '../../schemas/kind.ts';
import type { Step } from '../../schemas/step.ts';
import { exitOf } from '../../schemas/step.ts';
import type { Judgement } from '../../schemas/witness.ts';
import type { Answer } from './answer.ts';
import { judgeStep } from './judge-step.ts';

export interface AskedUnit {
  kind: UnitKind;
  /** Whether its variants run one after the other in one world. */
  chained: boolean;
  variants: readonly { name: string; steps: readonly Step[] }[];
}

/**
 * Holds what a unit did on a real nixpkgs against its recordings.
 * @param recorded the output of each step, by "<variant>/<step>"
 */
export function judgeUnit(
  { kind, chained, variants }: AskedUnit,
  recorded: ReadonlyMap<string, string>,
  answers: readonly Answer[],
): Judgement[] {
  let undone: string | undefined;
  return variants.flatMap(({ name: variant, steps }) => {
    if (!chained) undone = undefined;
    return steps.map((step) => {
      const answer = answers.find((one) => one.variant === variant && one.step === step.id);
      const judgement = judgeStep({
        variant,
        step,
        recorded: recorded.get(`${variant}/${step.id}`) ?? '',
        answer,
        undone,
        question: kind === 'exercise',
      });
      const { verdict } = judgement;
      if (verdict === 'evaluated' || verdict === 'not judged' || answer?.exit !== exitOf(step.exit, variant))
        undone ??= step.id;
      return judgement;
    });
  });
}
