import { z } from 'zod';

/** The kinds of units, in the order of lists. The units of a kind lie in examples/<kind>s/. */
export const unitKinds = ['recipe', 'error', 'tutorial', 'exercise', 'template'] as const;
export const kindSchema = z.enum(unitKinds);
export type UnitKind = z.output<typeof kindSchema>;
