import { z } from 'zod';
import { idSchema } from './id.ts';

/** A text that can be looked up: a file of a public repository at a tag or revision, and what stands in it. */
export const quotedSourceSchema = z.strictObject({
  /** "NixOS/nix": owner and name on GitHub. */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'expected owner/name, for example "NixOS/nix"'),
  file: z.string().min(1),
  /** The tag or the revision at which the file was read. */
  at: z.string().regex(/^(?:v?\d[\w.+-]*|[0-9a-f]{40})$/, 'expected a tag or a whole revision'),
  /** A few words of the file by which the place is found. */
  says: z.string().min(4).max(160),
});

/** The areas of the table, in its order; each is a file of src/facts/deprecations/. */
export const deprecationAreas = {
  nix: 'Commands and flags of Nix',
  flake: 'Outputs of flakes',
  language: 'The Nix language and its settings',
  rebuild: 'nixos-rebuild',
  nixpkgs: 'Packages and functions of nixpkgs',
  nixos: 'Options of NixOS',
  home: 'Options of Home Manager',
  kubernetes: 'K3s, Kubernetes and Kustomize',
} as const;

/** What happens to those who still write the old form. */
export const deprecationEffects = {
  works: 'works',
  warns: 'works, warns',
  'check-warns': 'works, `nix flake check` warns',
  'lint-warns': 'works, warns where a setting asks for it',
  ignored: 'has no effect',
  fails: 'fails',
} as const;

const effectNames = Object.keys(deprecationEffects) as [keyof typeof deprecationEffects];

const rowSchema = z.strictObject({
  /** The old form as a reader meets it. Inline code stands in backquotes. */
  old: z.string().min(3),
  /** By what a line is known to have the old form: texts that stand as words of their own; "…" is anything between. */
  forms: z.array(z.string().min(3)).min(1),
  /** What to write today. Inline code stands in backquotes. */
  now: z.string().min(3),
  /** A line that has one of these says what is written today, and may name the old form beside it. */
  instead: z.array(z.string().min(2)).default([]),
  /** The program and its first version in which the new form is there or the old one is called old. */
  since: z.strictObject({
    of: z.enum(['Nix', 'nixpkgs', 'Home Manager', 'K3s', 'Kubernetes', 'Kustomize']),
    version: z.string().regex(/^v?\d+\.\d+(?:\.\d+)?$/, 'expected a version in quotes, for example "2.19"'),
  }),
  today: z.enum(effectNames),
  source: quotedSourceSchema,
  /** Units that show the old form on purpose; `warning` is what a recording of the step says of it. */
  shown: z
    .array(
      z
        .strictObject({
          unit: idSchema,
          step: idSchema.optional(),
          warning: z.string().min(4).optional(),
        })
        .refine(({ step, warning }) => warning === undefined || step !== undefined, {
          path: ['step'],
          message: 'expected the step whose recording has the warning',
        }),
    )
    .default([]),
});

/** A file of src/facts/deprecations/: forms that were right once, and what is written today. */
export const deprecationsSchema = z.strictObject({ deprecations: z.array(rowSchema).min(1) });

export type QuotedSource = z.output<typeof quotedSourceSchema>;
export type DeprecationArea = keyof typeof deprecationAreas;
export type Deprecation = z.output<typeof rowSchema>;
export type Deprecations = Record<DeprecationArea, Deprecation[]>;
