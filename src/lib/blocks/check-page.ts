import type { Units } from '../../schemas/entry.ts';
import type { Problem } from '../problem/problem.ts';
import type { Page } from './read-page.ts';
import { resolveBlock } from './resolve.ts';

/** All that is wrong with one page: it is an allowlist of Markdown and blocks, and nothing shown is without a run. */
export function checkPage(file: string, page: Page, units: Units): Problem[] {
  return [
    ...refusedIn(file, page),
    ...page.bindings.flatMap(
      ({ component, line, attributes }) =>
        resolveBlock({ component, attributes, file, line }, units).problems,
    ),
  ];
}

/** What the page may not have, whatever units there are. */
export function refusedIn(file: string, { refused }: Page): Problem[] {
  return refused.map(({ line, message, hint }) => ({
    file,
    ...(line !== undefined && { field: `line ${String(line)}` }),
    message,
    hint,
  }));
}
