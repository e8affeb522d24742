import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { type Project, project } from '../../src/lib/project/project.ts';

/** Refuses to pack what would be published without an address: its answers would lead nowhere. */
export function refuseUnpublished({ site, repository, published }: Project = project): void {
  const file = 'src/lib/project/project.ts';
  const missing = [
    ...(site === undefined
      ? [['site', 'the public address of the site, to which the answers of provenix lead']]
      : []),
    ...(repository === undefined ? [['repository', 'the public address of the repository']] : []),
    ...(published ? [] : [['published', 'true, once the packages may go to the npm registry']]),
  ];
  if (missing.length === 0) return;
  throw new ProblemsError(
    'The package may not be packed.',
    missing.map(([field = '', expected = '']) => ({
      file,
      field,
      message: `found none, expected ${expected}`,
    })),
  );
}

/** Whether npm packs for publishing: its own name for what runs before. */
export const isPrepack = (): boolean => process.env['npm_lifecycle_event'] === 'prepack';
