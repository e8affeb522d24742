import { getEntry } from 'astro:content';
import type { Term } from '../schemas/glossary.ts';

/** The words of the tutorials, in the order of the alphabet. */
export async function glossaryTerms(): Promise<Term[]> {
  const entry = await getEntry('glossary', 'terms');
  return (entry?.data.terms ?? []).toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
}
