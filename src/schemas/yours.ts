import { z } from 'zod';
import { partNames } from './part-name.ts';

const parts = new RegExp(`\\{(?:${partNames.join('|')})\\}`);
const speaks = (text: string): boolean => parts.test(text);
const message = `expected a part of the message in braces, such as {option}; the names are ${partNames.join(', ')}`;

/** What is said of the reader's own paste: only where its message has every part that the sentence or the command names. */
export const yoursSchema = z.strictObject({
  /** One sentence, with parts of the message in braces, for example "No module declares {option}." */
  says: z.string().min(10).max(240).refine(speaks, message),
  /** Commands that tell more, for example "nix flake update {input}". A part is quoted where the shell needs it. */
  run: z.array(z.string().min(3).max(200)).max(3).default([]),
});

export type Yours = z.output<typeof yoursSchema>;
