import { z } from 'zod';
import { idSchema } from './id.ts';
import { sentence } from './page.ts';
import { stepSchema } from './step.ts';

const exitCode = z.int().min(0).max(255);

/** What a command must answer: how it ends, the value on its last line as JSON, texts that it prints. */
const answer = {
  exit: exitCode.default(0),
  json: z.json().optional(),
  contains: stepSchema.shape.contains,
};

/** A command that no lesson types, and that tells whether its change is made. It must not hold before the change. */
export const askSchema = z.strictObject({
  /** Unique among the steps and checks of its lesson. */
  id: idSchema,
  /** What holds after the change. */
  says: sentence,
  /** Run in the reader's folder, by `bash -c`, again and again: it looks, and writes nothing there but `result`. */
  run: stepSchema.shape.run,
  ...answer,
});

/** What the change of a lesson must leave as it is: a file, or what a command answers before and after it. */
export const staySchema = z
  .strictObject({
    /** What stays. */
    says: sentence,
    /** A file that the lesson before has. */
    file: z.string().min(1).optional(),
    /** A question that is there already: the id of a step of this lesson, or "lesson/id" of one before. */
    asks: z
      .string()
      .regex(
        /^(?:[a-z0-9-]+\/)?[a-z0-9-]+$/,
        'expected a step, or a lesson and its step, such as script/named',
      )
      .optional(),
    /** A command of its own. */
    run: stepSchema.shape.run.optional(),
    ...answer,
  })
  .refine(({ file, asks, run }) => [file, asks, run].filter((one) => one !== undefined).length === 1, {
    message: 'expected one of `file`, `asks` and `run`',
  })
  .refine(
    ({ run, exit, json, contains }) =>
      run !== undefined || (exit === 0 && json === undefined && contains === undefined),
    { message: 'found an answer without a command: `exit`, `json` and `contains` go with `run`' },
  );

export type AskSpec = z.output<typeof askSchema>;
export type StaySpec = z.output<typeof staySchema>;
