/** What Nix itself reported during a step, whatever the step did with its output. */
export interface NixSaid {
  /** Messages without their traces. Of failed builds the ones that failed by themselves. */
  errors: string[];
  warnings: string[];
  /** The derivations whose builds were started. */
  builds: string[];
  /** The addresses that were asked for. */
  downloads: string[];
}

/** What one step did on a real tree, before it is judged. */
export interface Answer {
  variant: string;
  step: string;
  /** null: it was ended from outside. */
  exit: number | null;
  /** Cleaned (src/lib/transcript/clean-output.ts). */
  output: string;
  /** Why it was ended from outside, as the verifier says it; "" where it ended by itself. */
  ended: string;
  nix: NixSaid;
  seconds: number;
}
