import { type Phase, phaseSchema } from '../../schemas/unit.ts';

/** The phases in which a reader meets an error, in the order of the work. */
export const phases = phaseSchema.options;

const titles: Record<Phase, string> = {
  evaluate: 'While evaluating',
  fetch: 'While fetching',
  build: 'While building',
  switch: 'While switching',
  boot: 'While booting',
  cluster: 'In a cluster',
};

export function phaseTitle(phase: Phase): string {
  return titles[phase];
}
