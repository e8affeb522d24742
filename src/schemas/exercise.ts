import { z } from 'zod';
import { idSchema } from './id.ts';
import { sentence } from './page.ts';
import { stepSchema } from './step.ts';
import { common } from './unit.ts';

/**
 * A command that tells whether an exercise is solved: by its exit code, or by the JSON on the last line that it prints.
 * What it looks at is what Nix evaluates or what a program does, never the text of a file.
 */
const questionSchema = z
  .strictObject({
    /** Unique in the exercise; its recordings are `<id>.txt`. */
    id: idSchema,
    /** What holds where it is solved. */
    says: sentence,
    /** Run in the reader's folder, by `bash -c`. */
    run: stepSchema.shape.run,
    /** The value that the last line is, as JSON. */
    json: z.json().optional(),
    /** The exit code, where there is no JSON to compare. */
    exit: z.int().min(0).max(255).optional(),
    /** Seconds until it is ended. */
    timeout: stepSchema.shape.timeout,
  })
  .refine(({ json, exit }) => (json === undefined) !== (exit === undefined), {
    message: 'expected one of `json` and `exit`',
  });

/** What is not solved, and how it is noticed. */
const unsolved = {
  /** The first question that does not hold. */
  differs: idSchema,
  /** The exit code that this question ends with; by default 0, and the JSON is another one. */
  exit: z.int().min(0).max(255).default(0),
};

/** examples/exercises/<id>/exercise.yaml */
export const exerciseSchema = z.strictObject({
  title: common.title,
  summary: common.summary,
  needs: common.needs,
  nix: common.nix,
  witness: common.witness,
  /** The lesson that it belongs to, as its address has it: "first-flake/track". */
  after: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'expected a tutorial and a lesson, such as first-flake/track'),
  /** What the reader is to do: a few sentences. */
  task: z.array(sentence).min(1),
  questions: z.array(questionSchema).min(1),
  /** How the folder `start/` fails. */
  start: z.strictObject(unsolved),
  /** How each folder of `lazy/` fails: ways to please a question that solve nothing. */
  lazy: z.record(idSchema, z.strictObject({ ...unsolved, why: sentence })),
  /** From the least to the most that is said. */
  hints: z.array(sentence).length(3, 'expected three hints, from the least to the most that is said'),
});

export type ExerciseSpec = z.output<typeof exerciseSchema>;
