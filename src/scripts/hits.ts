import type { Match } from '../lib/match/match.ts';
import { element } from './elements.ts';
import { excerptNodes, type Hit } from './pagefind.ts';

/** A page that was found, as an item of a list: the whole item is the link. */
export function hitItem(hit: Hit): HTMLLIElement {
  // The section that fits, where one does better than the page as a whole.
  const section = hit.sub_results.find(({ url }) => url.includes('#'));
  const title = hit.meta['title'] ?? hit.url;
  return element(
    'li',
    {},
    element(
      'a',
      { href: section?.url ?? hit.url },
      element('strong', {}, title),
      ...(section && section.title !== title ? [element('small', {}, section.title)] : []),
      element('p', {}, ...excerptNodes(section?.excerpt ?? hit.excerpt)),
    ),
  );
}

/** A page known by its name only. */
export function pageItem(url: string, title: string, about: string): HTMLLIElement {
  return element(
    'li',
    {},
    element('a', { href: url }, element('strong', {}, title), element('p', {}, about)),
  );
}

/** The page of an error that the reader's words look like. */
export function errorItem({ url, title, excerpt }: Match): HTMLLIElement {
  return element(
    'li',
    { class: 'error-hit' },
    element(
      'a',
      { href: url },
      element('strong', {}, title),
      element('small', {}, 'Explains this error'),
      element('p', {}, excerpt),
    ),
  );
}
