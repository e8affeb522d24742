import { resolve } from 'node:path';

/** This checkout. */
export const repository = resolve(import.meta.dirname, '../..');
