import type { UnitEntry } from '../schemas/entry.ts';

/** When a reader meets an error: the order and the words of the groups of /errors/. */
export const phases: Record<NonNullable<UnitEntry['error']>['phase'], string> = {
  evaluate: 'While evaluating',
  fetch: 'While fetching',
  build: 'While building',
  switch: 'While switching',
  boot: 'While booting',
  cluster: 'In a cluster',
};

export function phaseTitle(phase: string): string {
  return phases[phase] ?? phase;
}
