import type { Phase } from '../../schemas/unit.ts';
import { phaseTitle, phases } from './phases.ts';

/** The list of errors by what a reader knows of theirs: the phase in which it came, or the program that printed it. */

export interface Listed {
  phase: Phase;
  program: string;
}

export interface ErrorGroup<E> {
  title: string;
  /** The fragment of the group's heading. */
  anchor: string;
  /** The word of the entries' own that the heading does not say. */
  word: (error: E) => string;
  pages: E[];
}

/** Errors by the phase in which a reader meets them, in the order of the work. */
export function byPhase<E extends Listed>(errors: readonly E[]): ErrorGroup<E>[] {
  return phases
    .map((phase) => ({
      title: phaseTitle(phase),
      anchor: phase,
      word: ({ program }: E) => program,
      pages: errors.filter((error) => error.phase === phase),
    }))
    .filter(({ pages }) => pages.length > 0);
}

/** A program with fewer errors than this gets no heading of its own: headings over one line each do not make a list. */
const few = 3;

/** Errors by the program that prints them, the one with the most first; those with few stand together at the end. */
export function byProgram<E extends Listed>(errors: readonly E[]): ErrorGroup<E>[] {
  const programs = [...new Set(errors.map(({ program }) => program))].map((program) => ({
    title: program,
    anchor: anchorOf(program),
    word: ({ phase }: E) => phaseTitle(phase).toLowerCase(),
    pages: errors.filter((error) => error.program === program),
  }));
  const many = programs
    .filter(({ pages }) => pages.length >= few)
    .toSorted((a, b) => b.pages.length - a.pages.length || byName(a.title, b.title));
  const rest = programs
    .filter(({ pages }) => pages.length < few)
    .toSorted((a, b) => byName(a.title, b.title))
    .flatMap(({ pages }) => pages);
  if (rest.length === 0) return many;
  const others = { title: 'Other programs', anchor: 'other-programs', pages: rest };
  return [...many, { ...others, word: ({ program }: E) => program }];
}

const anchorOf = (program: string): string => program.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
const byName = (a: string, b: string): number => a.localeCompare(b, 'en');
