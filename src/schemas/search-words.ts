import { z } from 'zod';

/** src/content/words.yaml: a word that readers search for, and what the pages call it. */
export const searchWordsSchema = z.record(
  z.string().regex(/^[a-z0-9]{2,40}$/, { error: 'expected one word in lower case' }),
  z
    .array(
      z
        .string()
        .regex(/^[a-z0-9]+(?: [a-z0-9]+){0,3}$/, { error: 'expected one to four words in lower case' }),
    )
    .min(1),
);
