import { z } from 'zod';
import type { Problem, Result } from '../../src/lib/problem/problem.ts';

/** tests/lies/<id>.yaml: a deliberate break of one file, and the check that must notice it. */
export const lieSchema = z
  .strictObject({
    /** What holds as long as nobody tells this lie, as a sentence. */
    protects: z.string().min(20),
    /** The file that is broken, relative to the repository. */
    file: z.string().min(1),
    /** Text that stands in it exactly once. */
    search: z.string().min(1),
    /** What stands there in the broken copy. */
    replace: z.string(),
    /** The smallest check that must turn red: a file of tests, relative to the repository, ... */
    test: z.string().endsWith('.test.ts').optional(),
    /** ... of which only the tests with this in their name are run; */
    named: z.string().min(1).optional(),
    /** or a stage of `npm test`. */
    stage: z.string().min(1).optional(),
    /** Text that the failure must contain: a break that fails for another reason proves nothing. */
    says: z.string().min(5),
  })
  .superRefine(({ test, named, stage, search, replace }, context) => {
    if ((test === undefined) === (stage === undefined))
      context.addIssue({ code: 'custom', path: ['test'], message: 'expected one of `test` and `stage`' });
    if (named !== undefined && test === undefined)
      context.addIssue({ code: 'custom', path: ['named'], message: 'found it without `test`' });
    if (search === replace)
      context.addIssue({ code: 'custom', path: ['replace'], message: 'expected another text than `search`' });
  });

export interface Lie extends z.output<typeof lieSchema> {
  /** The name of its file. */
  id: string;
}

/** The text of the broken file; a problem where the edit no longer applies. */
export function tell({ id, file, search, replace }: Lie, text: string): Result<string> {
  const [before = '', ...after] = text.split(search);
  if (after.length === 1) return { value: before + replace + (after[0] ?? ''), problems: [] };
  const problem: Problem = {
    file: `tests/lies/${id}.yaml`,
    field: 'search',
    message: `found it ${String(after.length)} times in ${file}, expected once`,
    hint: 'The file has changed: write the break as it would be made today.',
  };
  return { problems: [problem] };
}
