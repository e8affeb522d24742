import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../support/repository.ts';

/** The documents whose names are held true. CHANGELOG.md tells of names that are gone. */
export const documents = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md'] as const;

export const read = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** The lines outside of fenced blocks. */
export function prose(text: string): string {
  return text
    .split(/^```.*$/m)
    .filter((_, index) => index % 2 === 0)
    .join('\n');
}

/** What stands in backquotes, outside of fenced blocks. */
export function inlineCode(text: string): string[] {
  return [...prose(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The targets of links to files of the repository. */
export function linkedFiles(text: string): string[] {
  return [...prose(text).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);
}

/** "`a` and `b` in `src/x.ts`": the names, and the file that has to declare them. */
export function declared(text: string): { name: string; file: string }[] {
  return [...prose(text).matchAll(/((?:`\w+`(?:, | and )?)+) in `([\w./[\]-]+\.(?:ts|js))`/g)].flatMap(
    ([, names = '', file = '']) =>
      [...names.matchAll(/\w+/g)].flatMap(([name]) => (name === 'and' ? [] : [{ name, file }])),
  );
}
