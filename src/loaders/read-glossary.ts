import { ProblemsError } from '../lib/problem/problem.ts';
import { type Term, glossarySchema } from '../schemas/glossary.ts';
import { readYaml } from './read-yaml.ts';

export const glossaryFile = 'src/facts/glossary.yaml';

/** The words of the tutorials. Throws a ProblemsError with every problem where the file is not in order. */
export async function readGlossary(root: string): Promise<Term[]> {
  const { value, problems } = await readYaml(root, glossaryFile, glossarySchema);
  if (!value) throw new ProblemsError('Provenix cannot read its glossary.', problems);
  return value.terms;
}
