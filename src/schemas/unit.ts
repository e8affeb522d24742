import { z } from 'zod';
import { idSchema, nixLineSchema } from './id.ts';
import { signatureSchema } from './signature.ts';
import { stepSchema } from './step.ts';

/** Servers that the verifier starts on loopback, as git.example.com, before each step (scripts/verify/servers/). */
export const serverNames = ['sshd', 'httpd'] as const;
export type ServerName = (typeof serverNames)[number];

/** What a step may ask of the machine beside Nix and the tools of the sandbox. */
export const needSchema = z.enum(['nixpkgs', 'nixos', ...serverNames]);

/** What all kinds of units declare. */
export const common = {
  /** Shown as the heading of the unit's page. */
  title: z.string().min(3).max(90),
  /** One sentence: what the reader can do with it. */
  summary: z.string().min(10).max(240),
  /** What the machine must offer; a unit whose need is not met is skipped, with the reason in the report. */
  needs: z.array(needSchema).default([]),
  /** The Nix lines to run on. Default: recipes on the default line, errors on every line that versions.json reproduces. */
  nix: z.array(nixLineSchema).min(1).optional(),
  /** Folders of the flake that become git repositories of their own, side by side. Default: the whole flake is one. */
  repositories: z.array(z.string().min(1)).min(1).optional(),
  /** Files that are left out of `git add`, as a reader has them who forgot it. */
  untracked: z.array(z.string().min(1)).default([]),
  /** `false`: the files are not put under git at all (a `path:` flake, or plain Nix files). */
  git: z.boolean().default(true),
  steps: z.array(stepSchema).min(1, 'expected at least one step: a unit that runs nothing proves nothing'),
};

const recipe = z.strictObject({
  ...common,
  /** A template whose files are this recipe's, in place of `flake/`: other runs of the same project. */
  from: idSchema.optional(),
});

/** examples/recipes/<id>/example.yaml */
export const recipeSchema = recipe.superRefine((unit, context) => {
  refuseRepeatedSteps(unit.steps, context);
  unit.steps.forEach((step, index) => {
    if (step.only)
      context.addIssue({
        code: 'custom',
        path: ['steps', index, 'only'],
        message: 'expected no `only`: a recipe has no broken and fixed variant',
      });
    if (typeof step.exit !== 'number')
      context.addIssue({
        code: 'custom',
        path: ['steps', index, 'exit'],
        message: 'expected one number: a recipe has no broken and fixed variant',
      });
  });
});

/** What is said of an error, whether a run shows it or not. */
const describesError = {
  /** One sentence: what mends it. `provenix explain` and the error box show it beside the summary. */
  fix: z.string().min(10).max(240),
  /** Which part of the work meets it. */
  phase: z.enum(['evaluate', 'fetch', 'build', 'switch', 'boot', 'cluster']),
  /** The program that prints it. */
  program: z.string().min(2),
  /** How the error is found in a paste, the newest wording first. */
  signatures: z.array(signatureSchema).min(1),
};

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
  cited: z
    .array(
      z.strictObject({
        /** The message as the program prints it, with its own line breaks and made-up names. */
        text: z.string().min(6),
        /** Program, version or revision, and file, for example "NixOS/nixpkgs nixos-26.05, nixos/modules/...". */
        source: z.string().min(10),
      }),
    )
    .min(1),
});

/** examples/errors/<id>/example.yaml */
export const errorSchema = z
  .strictObject({
    ...common,
    /** The stable part of the message: it must occur in broken's recording and must not occur in fixed's. */
    message: z.string().min(6),
    /** The same for Nix lines that word it otherwise, for example { "2.8": "getting status of" }. */
    messageOn: z.record(nixLineSchema, z.string().min(6)).optional(),
    ...describesError,
  })
  .superRefine((unit, context) => {
    refuseRepeatedSteps(unit.steps, context);
    const expectsFailure = unit.steps.some(
      (step) => step.only !== 'fixed' && exitOf(step.exit, 'broken') !== 0,
    );
    if (!expectsFailure)
      context.addIssue({
        code: 'custom',
        path: ['steps'],
        message:
          'expected a step with a non-zero exit in broken, for example `exit: { broken: 1, fixed: 0 }`',
      });
  });

/** examples/tutorials/<id>/tutorial.yaml: the whole; its steps are folders beside it (10-start, 20-build, ...). */
export const tutorialSchema = z.strictObject({
  title: common.title,
  summary: common.summary,
  needs: common.needs,
  nix: common.nix,
});

/** examples/tutorials/<id>/<nn-step>/step.yaml: what changes in this step is in `files/` beside it. */
export const tutorialStepSchema = z
  .strictObject({
    title: common.title,
    /** Files of the state before that this step takes away. */
    delete: z.array(z.string().min(1)).default([]),
    steps: common.steps,
  })
  .superRefine((unit, context) => {
    refuseRepeatedSteps(unit.steps, context);
  });

export type RecipeSpec = z.output<typeof recipeSchema>;
export type ErrorSpec = z.output<typeof errorSchema>;
export type CitedErrorSpec = z.output<typeof citedErrorSchema>;
export type Need = z.output<typeof needSchema>;
export type UnitKind = 'recipe' | 'error' | 'tutorial' | 'template';
export type TutorialSpec = z.output<typeof tutorialSchema>;
export type TutorialStepSpec = z.output<typeof tutorialStepSchema>;

/** The exit code a step must end with in a variant. */
export function exitOf(exit: number | { broken: number; fixed: number }, variant: string): number {
  if (typeof exit === 'number') return exit;
  return variant === 'fixed' ? exit.fixed : exit.broken;
}

export function refuseRepeatedSteps(
  steps: { id: string; only?: string | undefined }[],
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>();
  steps.forEach((step, index) => {
    if (seen.has(step.id))
      context.addIssue({
        code: 'custom',
        path: ['steps', index, 'id'],
        message: `expected an id that no other step has, found "${step.id}" twice`,
      });
    seen.add(step.id);
  });
}
