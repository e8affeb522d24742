import type { Random } from './random.ts';

/** What became of an input: it was taken, or refused with a sentence. */
export type Outcome = 'accepted' | 'refused';

/** A door of Provenix, and what is thrown at it. tests/fuzz/ has a file for each, whose default export this is. */
export interface Fuzzer<Input = unknown> {
  /** What is behind the door, in a few words. */
  about: string;
  /** How many inputs are tried where nobody says otherwise. */
  count: number;
  /** Makes ready what all inputs share. */
  begin?(): Promise<void>;
  /** An input, from a seed alone. */
  make(random: Random): Input;
  /** Tries it. What it throws is a finding: a crash, an answer that is no sentence, or one that should not be. */
  attempt(input: Input): Outcome | Promise<Outcome>;
  /** The input as a finding shows it. Default: JSON. */
  show?(input: Input): string;
  /** Takes away what `begin` made. */
  end?(): Promise<void>;
}

export interface Finding {
  /** Which input, counted from 0; with the seed it makes the same one again. */
  index: number;
  input: string;
  message: string;
}

export interface Fuzzed {
  tried: number;
  accepted: number;
  refused: number;
  findings: Finding[];
  /** Of the slowest input: milliseconds of processor time, and which it was. */
  slowest: { milliseconds: number; index: number };
}
