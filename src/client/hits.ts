import type { Match } from '../lib/match/match.ts';
import { marks } from '../lib/search/marks.ts';
import type { Hit } from '../lib/search/search.ts';
import { siteUrl } from './base.ts';
import { element } from './elements.ts';

/** A page that was found, as an item of a list: the whole item is the link. */
export function hitItem({ page, section, start }: Hit, question: string): HTMLLIElement {
  const marked = (text: string): (Node | string)[] =>
    marks(text, question).map((part) => (part.marked ? element('mark', {}, part.text) : part.text));
  const url = siteUrl(page.path.slice(1)) + (section ? `#${section.anchor}` : '');
  return element(
    'li',
    {},
    element(
      'a',
      { href: url },
      element('small', {}, page.trail.join(' › ')),
      element('strong', {}, ...marked(page.title), ...(section ? [' › ', ...marked(section.heading)] : [])),
      element('p', {}, ...marked(start)),
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
      element('small', {}, 'Explains this error'),
      element('strong', {}, title),
      element('p', {}, excerpt),
    ),
  );
}
