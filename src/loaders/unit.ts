import type { Evidence } from '../schemas/evidence.ts';
import type { Step } from '../schemas/step.ts';
import type { Answers, TemplateSpec } from '../schemas/template.ts';
import type { CitedErrorSpec, ErrorSpec, Need, UnitKind } from '../schemas/unit.ts';
import type { UnitFile } from './read-files.ts';

/** Files and the steps that run on them, in one sandbox or as a part of a chain in one. */
export interface Stage {
  /** "flake", "broken", "fixed", "files", or the folder of a tutorial's step. */
  name: string;
  /** The whole state of the folder when the stage begins. For a tutorial: the state before, with this step's changes. */
  files: UnitFile[];
  /** Files that the state before had and this stage takes away. */
  removed: string[];
  steps: Step[];
}

/** A unit as its folder says it, before and without any run. */
export interface Unit {
  kind: UnitKind;
  id: string;
  /** Relative to the repository, for example "examples/recipes/let-in". */
  folder: string;
  title: string;
  summary: string;
  needs: Need[];
  /** Nix lines to run on; the first is the one that pages show. */
  lines: string[];
  repositories: string[];
  untracked: string[];
  git: boolean;
  /** True: all stages run one after the other in one sandbox. False: each in a fresh one. */
  chained: boolean;
  stages: Stage[];
  /** Digest of files and steps (src/lib/digest.ts). */
  inputs: string;
  /** Of an error unit. */
  error?: Pick<ErrorSpec, 'message' | 'messageOn' | 'fix' | 'phase' | 'program' | 'signatures'>;
  /** Of an error unit that nothing here can run: it has no stage, and its message is cited. */
  cited?: Pick<CitedErrorSpec, 'cited' | 'why'>;
  /** Of a template: its options, and the answers of each stage by the stage's name ("files": the defaults). */
  template?: { options: TemplateSpec['options']; answers: Record<string, Answers>; next: string[] };
}

/** What a recorded run on one Nix line left: run.json, and what each step printed by "<stage>/<step>". */
export interface LineEvidence {
  run: Evidence;
  recordings: Map<string, string>;
  /** The asciicasts of steps that ran in a terminal, by the same names. */
  casts: Map<string, string>;
}

/** The folder that steps run in. */
export function homeOf(id: string): string {
  return `/home/user/${id}`;
}

/** Where a recording lies, relative to evidence/nix-<line>/. A unit of one stage needs no folder for it. */
export function recordingPath(unit: Pick<Unit, 'stages'>, stage: string, step: string): string {
  return unit.stages.length > 1 ? `${stage}/${step}.txt` : `${step}.txt`;
}

/** Where the screens of a step that ran in a terminal lie. */
export function castPath(unit: Pick<Unit, 'stages'>, stage: string, step: string): string {
  return recordingPath(unit, stage, step).replace(/\.txt$/, '.cast');
}

/** The name of a unit in reports and messages, for example "recipes/let-in". */
export function unitName(unit: Pick<Unit, 'kind' | 'id'>): string {
  return `${unit.kind}s/${unit.id}`;
}
