import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { markdownName } from '../../src/lib/markdown/name.ts';

/** Whether who asks wants Markdown rather than HTML. @param accept the header "Accept" */
export function prefersMarkdown(accept: string): boolean {
  const asked = accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const q = parameters.find((one) => one.startsWith('q='));
    return { type, weight: q === undefined ? 1 : Number(q.slice(2)) || 0 };
  });
  const weight = (type: string): number =>
    Math.max(0, ...asked.filter((one) => one.type === type).map((one) => one.weight));
  // A browser asks for HTML first; who asks for both alike named Markdown on purpose.
  return weight('text/markdown') > 0 && weight('text/markdown') >= weight('text/html');
}

/** The path of the Markdown of a page; undefined where the page has none. @param path ends with "/" for a page */
export function markdownOf(dir: string, path: string): string | undefined {
  if (!path.endsWith('/') || path.includes('..') || path.includes('%')) return undefined;
  return existsSync(join(dir, path, markdownName)) ? path + markdownName : undefined;
}
