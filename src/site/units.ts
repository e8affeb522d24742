import { getCollection } from 'astro:content';
import type { Units } from '../schemas/entry.ts';
import { once } from './once.ts';

/** All units by id. Read once: a page asks 25 times and more. */
export const allUnits = once(
  async (): Promise<Units> => new Map((await getCollection('units')).map(({ id, data }) => [id, data])),
);
