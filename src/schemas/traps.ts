import { z } from 'zod';
import { idSchema } from './id.ts';

const trapSchema = z.strictObject({
  /** Names the rule of src/lib/check/traps.ts that finds it. */
  id: idSchema,
  /** What happens, and why. Inline code stands in backquotes. */
  why: z.string().min(20),
  /** What to write instead. */
  fix: z.string().min(10),
  /** The run that shows it. */
  unit: idSchema,
  steps: z.array(idSchema).min(1),
  /** The page that says more. */
  page: z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, 'expected an address such as "/reference/flakes/"'),
});

/** src/facts/traps.yaml: what `provenix check` finds besides old forms, and the runs that prove it. */
export const trapsSchema = z.strictObject({ traps: z.array(trapSchema).min(1) });

export type Trap = z.output<typeof trapSchema>;
