import type { LessonAsks } from '../lib/exercises/lesson-asks.ts';
import type { CitedEntry, ExerciseEntry, UnitEntry } from '../schemas/entry.ts';
import type { Evidence } from '../schemas/evidence.ts';
import type { UnitKind } from '../schemas/kind.ts';
import type { Step } from '../schemas/step.ts';
import type { Answers, TemplateSpec, TemplateStep } from '../schemas/template.ts';
import type { ErrorSpec, Need } from '../schemas/unit.ts';
import type { Explanation } from '../schemas/witness.ts';
import type { UnitFile } from './read-files.ts';

/** One state of a unit's files and the steps that run on it. */
export interface Variant {
  /**
   * "flake", "broken", "fixed", "files" or other answers (template), the folder of a tutorial's lesson, or "start",
   * "solution-..." and "lazy-..." (exercise).
   */
  name: string;
  /** Of a lesson: its heading. */
  title?: string;
  /** All files at its beginning. Of a lesson: those of the lesson before, with this one's changes. */
  files: UnitFile[];
  /** Files that the lesson before had and this one takes away. */
  removed: string[];
  steps: Step[];
  /** Of a lesson. */
  asks?: LessonAsks;
}

/** How the folder is put under git before steps run (src/schemas/entry.ts). */
export type GitState = NonNullable<Extract<UnitEntry, { proof: 'run' }>['git']>;

interface Described {
  id: string;
  /** Relative to the repository, for example "examples/recipes/let-in". */
  folder: string;
  title: string;
  summary: string;
}

interface Runnable extends Described {
  proof: 'run';
  needs: Need[];
  /** Nix releases to run on; the first is the one that pages show. */
  releases: string[];
  /** undefined: the files are not put under git. */
  git: GitState | undefined;
  /** True: all variants run one after the other in one world. False: each in a fresh one. */
  chained: boolean;
  variants: Variant[];
  /** Why a real nixpkgs says something else. */
  witness: Explanation[];
  /** Digest of files and steps (src/lib/units/digest.ts). */
  inputs: string;
}

export interface Recipe extends Runnable {
  kind: 'recipe';
}

export interface ReproducedError extends Runnable {
  kind: 'error';
  error: Pick<ErrorSpec, 'message' | 'messageOn' | 'fix' | 'yours' | 'phase' | 'program' | 'signatures'>;
}

export interface Tutorial extends Runnable {
  kind: 'tutorial';
  /** Digest of all that its lessons ask, and of what it is asked of. */
  asked: string;
}

export interface Exercise extends Runnable {
  kind: 'exercise';
  exercise: ExerciseEntry['exercise'];
}

export interface Template extends Runnable {
  kind: 'template';
  template: {
    /** Its place among templates. */
    order: number;
    options: TemplateSpec['options'];
    /** The answers of each variant by its name ("files": the defaults). */
    answers: Record<string, Answers>;
    /** The steps that `npm create provenix` prints at its end. */
    next: Pick<TemplateStep, 'id' | 'run' | 'when'>[];
  };
}

/** An error that nothing here can run: it has no files, and its message is cited. */
export interface CitedError extends Described, Pick<CitedEntry, 'cited' | 'why' | 'error'> {
  kind: 'error';
  proof: 'cited';
}

/** A unit with steps, as its folder says it, before and without any run. */
export type RunUnit = Recipe | ReproducedError | Tutorial | Exercise | Template;
export type Unit = RunUnit | CitedError;

/** Where a unit lies. */
export interface UnitPlace {
  kind: UnitKind;
  id: string;
  /** The repository's folder on disk. */
  root: string;
}

/** What a recorded run on one Nix release left: run.json, and what each step printed by "<variant>/<step>". */
export interface ReleaseEvidence {
  run: Evidence;
  outputs: Map<string, string>;
  /** The asciicasts of steps that ran in a terminal, by the same names. */
  casts: Map<string, string>;
}

/** The folder that steps run in. */
export function homeOf(id: string): string {
  return `/home/user/${id}`;
}

/** Where a recording lies, relative to evidence/nix-<release>/. A unit of one variant needs no folder for it. */
export function recordingPath(unit: Pick<RunUnit, 'variants'>, variant: string, step: string): string {
  return unit.variants.length > 1 ? `${variant}/${step}.txt` : `${step}.txt`;
}

/** Where the screens of a step that ran in a terminal lie. */
export function castPath(unit: Pick<RunUnit, 'variants'>, variant: string, step: string): string {
  return recordingPath(unit, variant, step).replace(/\.txt$/, '.cast');
}
