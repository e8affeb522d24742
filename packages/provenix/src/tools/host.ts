import type { Guessable } from '../../../../src/lib/match/guess.ts';
import type { Result } from '../../../../src/lib/match/match.ts';
import type { Explanation } from '../data.ts';

/** What the command has and its other files have not: the table of errors. */
export interface Host {
  version: string;
  match: (text: string) => Result;
  guess: (text: string) => Guessable[];
  explanations: Record<string, Explanation>;
}
