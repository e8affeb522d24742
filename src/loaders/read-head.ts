import { readPage } from '../lib/blocks/read-page.ts';
import { splitPage } from '../lib/blocks/split-page.ts';
import type { Problem, Result } from '../lib/problem/problem.ts';
import type { z } from 'zod';
import {
  errorPageSchema,
  lessonPageSchema,
  referencePageSchema,
  tutorialPageSchema,
} from '../schemas/page.ts';
import { holdAgainst } from './hold-against.ts';
import type { PageFolder, PageSource } from './read-pages.ts';
import { plainYaml } from './read-yaml.ts';

/** What the frontmatter of a page says, by the folder of the page. */
export const headSchemas = {
  reference: referencePageSchema,
  concepts: referencePageSchema,
  errors: errorPageSchema,
  tutorials: tutorialPageSchema,
  lessons: lessonPageSchema,
} satisfies Record<PageFolder, z.ZodType>;

/**
 * The frontmatter of a page, or what is wrong with it. Astro would parse it before its schema sees it, with aliases; and it
 * runs what `layout` names.
 */
export function readHead<T extends z.ZodType>(
  file: string,
  schema: T,
  frontmatter: string,
): Result<z.output<T>> {
  const { value, problems } = plainYaml(withFence(frontmatter));
  if (problems.length > 0) return { problems: problems.map((problem) => ({ file, ...problem })) };
  return holdAgainst(value ?? {}, file, schema);
}

/** What pages say of themselves, by their ids. */
export function headsOf<T extends z.ZodType>(
  pages: readonly PageSource[],
  schema: T,
): { heads: Map<string, z.output<T>>; problems: Problem[] } {
  const read = pages.map(({ file, id, source }) => ({
    id,
    ...readHead(file, schema, readPage(source).frontmatter),
  }));
  return {
    heads: new Map(read.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value] as const]))),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** A list of names in the frontmatter of a page; whether it is in order is `readHead`'s matter. */
export function namesIn(source: string, field: 'errors' | 'similar'): string[] {
  const split = splitPage(source);
  const { value } = plainYaml(withFence('message' in split ? '' : split.frontmatter));
  const names = (value as Record<string, unknown> | null | undefined)?.[field];
  return Array.isArray(names) ? names.map(String) : [];
}

/** The line of dashes above, which YAML takes for the beginning of a document, so that lines keep their numbers. */
const withFence = (frontmatter: string): string => `---\n${frontmatter}`;
