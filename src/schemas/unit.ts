import { z } from 'zod';
import { idSchema, releaseSchema } from './id.ts';
import { askSchema, staySchema } from './lesson-asks.ts';
import { sentence } from './page.ts';
import { refuseNoFailure, refuseRepeatedSteps, refuseVariants } from './refuse-steps.ts';
import { signatureSchema } from './signature.ts';
import { atLeastOneStep, stepSchema } from './step.ts';
import { explanationSchema } from './witness.ts';
import { yoursSchema } from './yours.ts';

/** Servers that the verifier starts on loopback, as git.example.com, before each step (scripts/verify/worlds/servers/). */
export const serverNames = ['sshd', 'httpd'] as const;
export type ServerName = (typeof serverNames)[number];

/** What a step may ask of the machine besides Nix and the userland. */
export const needSchema = z.enum(['nixpkgs', 'nixos', ...serverNames]);

/** What all kinds of units declare. */
export const common = {
  /** Shown as the heading of the unit's page. */
  title: z.string().min(3).max(90),
  /** One sentence: what the reader can do with it. */
  summary: z.string().min(10).max(240),
  /** What the machine must offer; a unit whose need is not met is skipped, with the reason in the report. */
  needs: z.array(needSchema).default([]),
  /** The Nix releases to run on. Default: recipes on the default release, errors on all that versions.json reproduces. */
  nix: z.array(releaseSchema).min(1).optional(),
  /** Folders of the flake that become git repositories of their own, side by side. Default: the whole flake is one. */
  repositories: z.array(z.string().min(1)).min(1).optional(),
  /** Files that are left out of `git add`, as a reader has them who forgot it. */
  untracked: z.array(z.string().min(1)).default([]),
  /** `false`: the files are not put under git at all (a `path:` flake, or plain Nix files). */
  git: z.boolean().default(true),
  /** Where a real nixpkgs says something else than the recordings, and why (`npm run witness`). */
  witness: z.array(explanationSchema).default([]),
  steps: z.array(stepSchema).min(1, atLeastOneStep),
};

const recipe = z.strictObject({
  ...common,
  /** A template whose files are this recipe's, instead of `flake/`: other runs of the same project. */
  from: idSchema.optional(),
});

/** examples/recipes/<id>/example.yaml */
export const recipeSchema = recipe.superRefine(({ steps }, context) => {
  refuseRepeatedSteps(steps, context);
  refuseVariants(steps, context);
});

/** The parts of the work in which a reader meets an error, in their order. */
export const phaseSchema = z.enum(['evaluate', 'fetch', 'build', 'switch', 'boot', 'cluster']);
export type Phase = z.output<typeof phaseSchema>;

/** What is said of an error, whether a run shows it or not. */
export const describesError = {
  /** One sentence: what fixes it. `provenix explain` and the error box show it beside the summary. */
  fix: z.string().min(10).max(240),
  /** What is said of the reader's own paste, with the named parts of its message. */
  yours: yoursSchema.optional(),
  /** In which part of the work a reader meets it. */
  phase: phaseSchema,
  /** The program that prints it. */
  program: z.string().min(2),
  /** How the error is found in a paste, the newest wording first. */
  signatures: z.array(signatureSchema).min(1),
};

/** A message that nothing here can print, as others print it. */
export const citedMessageSchema = z.strictObject({
  /** The message as the program prints it, with its own line breaks and made-up names. */
  text: z.string().min(6),
  /** Program, version or revision, and file, for example "NixOS/nixpkgs nixos-26.05, nixos/modules/...". */
  source: z.string().min(10),
});

/**
 * examples/errors/<id>/example.yaml of an error that the verifier cannot make: it takes a booted NixOS, a cluster or
 * a second user. Its message is cited, never shown as a run.
 */
export const citedErrorSchema = z.strictObject({
  title: common.title,
  summary: common.summary,
  ...describesError,
  /** Why no run here shows it, for example "it takes a booted NixOS". */
  why: z.string().min(10).max(160),
  cited: z.array(citedMessageSchema).min(1),
});

/** examples/errors/<id>/example.yaml */
export const errorSchema = z
  .strictObject({
    ...common,
    /** The stable part of the message: it must occur in broken's recording and must not occur in fixed's. */
    message: z.string().min(6),
    /** The same for Nix releases that word it otherwise, for example { "2.8": "getting status of" }. */
    messageOn: z.record(releaseSchema, z.string().min(6)).optional(),
    ...describesError,
  })
  .superRefine(({ steps }, context) => {
    refuseRepeatedSteps(steps, context);
    refuseNoFailure(steps, context);
  });

/** examples/tutorials/<id>/tutorial.yaml: the whole; its lessons are folders beside it (10-start, 20-build, ...). */
export const tutorialSchema = z.strictObject({
  title: common.title,
  summary: common.summary,
  needs: common.needs,
  nix: common.nix,
  witness: common.witness,
});

/** examples/tutorials/<id>/<nn-lesson>/lesson.yaml: what changes in this lesson is in `files/` beside it. */
export const lessonSchema = z
  .strictObject({
    title: common.title,
    /** Files of the state before that this lesson takes away. */
    delete: z.array(z.string().min(1)).default([]),
    steps: common.steps,
    /** What `learn check` asks besides the steps that only look. */
    checks: z.array(askSchema).default([]),
    /** What the change must leave as it is. */
    stays: z.array(staySchema).default([]),
    /** Steps and checks that hold before the change as well, by their ids, with why; they are asked all the same. */
    already: z.record(idSchema, sentence).default({}),
    /** Why nothing of the lesson is asked again, where that is so: "it makes a key that only you have". */
    unchecked: sentence.optional(),
  })
  .superRefine(({ steps }, context) => {
    refuseRepeatedSteps(steps, context);
  });

export type RecipeSpec = z.output<typeof recipeSchema>;
export type ErrorSpec = z.output<typeof errorSchema>;
export type LessonSpec = z.output<typeof lessonSchema>;
export type CitedErrorSpec = z.output<typeof citedErrorSchema>;
export type Need = z.output<typeof needSchema>;
