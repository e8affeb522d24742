import { z } from 'zod';
import { keyNames, keysToInput } from './keys.ts';
import { idSchema } from './id.ts';
import { patternRefusal } from './line-pattern.ts';

/** A line of output with placeholders (line-pattern.ts), for example "<number> store paths deleted". */
const linePatternSchema = z
  .string()
  .max(1000)
  .superRefine((pattern, context) => {
    const message = patternRefusal(pattern);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

const exitCode = z.int().min(0).max(255);

/** A person at a real terminal: looks at the screen, presses keys. */
export const terminalSchema = z.strictObject({
  columns: z.int().min(20).max(200).default(80),
  rows: z.int().min(5).max(60).default(24),
  keys: z
    .array(
      z.strictObject({
        /** Text that the screen must show before the keys are pressed: one, or several, the last drawn among them. */
        see: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
        /** What is typed; keys by name in angle brackets, for example "node1<Enter>" or "<Down><Space>". */
        press: z
          .string()
          .min(1)
          .refine((keys) => keysToInput(keys) !== undefined, {
            message: `expected keys such as "yes<Enter>"; the names are ${keyNames.join(', ')}`,
          }),
      }),
    )
    .min(1),
  /** For a program that redraws its last screen in one run and not in the next, as after Ctrl-C: it is not compared. */
  lastScreen: z.literal('unasserted').optional(),
});

/** One command of a unit, run by `bash -c` in the unit's folder. */
export const stepSchema = z.strictObject({
  /** Unique in the unit; the recording is `<id>.txt`. */
  id: idSchema,
  /** The command as a reader types it. Several lines are one script. */
  run: z
    .string()
    .max(16_000, 'expected at most 16,000 characters')
    .refine((text) => text.trim() !== '', 'expected a command'),
  /** The repository (a folder of the unit, see `repositories`) to run in. Default: the unit's folder, or the first repository. */
  in: z.string().min(1).optional(),
  /** The exit code that is expected; for an error unit one for each variant. Default 0. */
  exit: z.union([exitCode, z.strictObject({ broken: exitCode, fixed: exitCode })]).default(0),
  /** Text that the output must contain: one string or several. */
  contains: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  /** Run in one variant of an error unit only. */
  only: z.enum(['broken', 'fixed']).optional(),
  /** Run in a real terminal, its keys pressed one after the other; each screen is kept (`<id>.cast`). */
  tty: terminalSchema.optional(),
  /** Text for standard input. Default: an empty standard input. */
  input: z.string().optional(),
  /** Lines that differ from run to run: each is compared by the pattern that matches it, the others to the letter. */
  patterns: z.array(linePatternSchema).min(1).optional(),
  /** Lines that are in one run and not in the next: those that one of these patterns matches are not compared. */
  unasserted: z.array(linePatternSchema).min(1).optional(),
  /** `contains`: no line is compared, only exit code and `contains`. */
  compare: z.enum(['exact', 'contains']).default('exact'),
  /** Seconds until the step is ended. */
  timeout: z.int().min(1).max(600).default(60),
});

/** The refusal of a unit without steps. */
export const atLeastOneStep =
  'expected at least one step: a unit that runs nothing proves nothing\nWrite, for example:\n  - id: build\n    run: nix build';

export type Step = z.output<typeof stepSchema>;
export type Terminal = z.output<typeof terminalSchema>;

/** The texts that the output of a step must contain. */
export const wantedTexts = ({
  contains = [],
}: {
  contains?: string | readonly string[] | undefined;
}): string[] => [contains].flat();

/** The exit code a step must end with in a variant. */
export function exitOf(exit: number | { broken: number; fixed: number }, variant: string): number {
  if (typeof exit === 'number') return exit;
  return variant === 'fixed' ? exit.fixed : exit.broken;
}
