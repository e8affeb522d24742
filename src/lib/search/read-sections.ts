import { HTMLElement, NodeType, parse } from 'node-html-parser';
import type { SearchedPage, SearchedSection } from './site-index.ts';

/** What the search knows of a page, read from its HTML: from what a reader sees, and nothing else. */
export interface ReadPage {
  page: Omit<SearchedPage, 'path'>;
  sections: Omit<SearchedSection, 'id' | 'page'>[];
}

/** The attribute of what is searched of a page. */
const searched = 'data-search-body';
/** How much of a section the list of results shows. In characters. */
const startLength = 120;
/** Sections that only lead on: they would be found in place of what they lead to. */
const leadsOn = new Set([
  'See also',
  'The pages of this section',
  'In this section',
  'The rest of this section',
  'Related errors',
  'Often mistaken for this error',
  'Options shown here',
  'Errors met here',
]);

/** What every lesson has: as a heading it says nothing of its page. */
const everywhere = new Set([
  'Change',
  'Run',
  'What you see now',
  'What goes wrong here',
  'It is solved when',
]);

/** Reads a page; undefined where it is not to be searched. */
export function readSections(html: string): ReadPage | undefined {
  // To look is cheaper than to parse: half of all pages are not searched.
  if (!html.includes(searched)) return undefined;
  const body = parse(html, { blockTextElements: { script: true, style: true } }).querySelector(
    `[${searched}]`,
  );
  if (!body) return undefined;
  const trail = body.querySelectorAll('.crumbs li').map(plain);
  const title = plain(body.querySelector('h1'));
  const about = plain(body.querySelector('.lead'));
  for (const ignored of body.querySelectorAll('[data-search-ignore], figcaption, h1, .lead'))
    ignored.remove();

  const first = { title, heading: '', anchor: '', about, text: '', code: '', start: about };
  const sections: ReadPage['sections'] = [first];
  let current: ReadPage['sections'][number] = first;
  const walk = (element: HTMLElement): void => {
    for (const child of element.childNodes) {
      if (child.nodeType === NodeType.TEXT_NODE) current.text += child.text;
      if (!(child instanceof HTMLElement)) continue;
      const name = child.tagName.toLowerCase();
      if (name === 'h2' || name === 'h3') {
        const anchor = child.getAttribute('id') ?? '';
        if (everywhere.has(plain(child))) continue;
        current = { title, heading: plain(child), anchor, about: '', text: '', code: '', start: '' };
        sections.push(current);
      } else if (name === 'pre') current.code += ` ${namesIn(child)}`;
      else {
        walk(child);
        if (!inline.has(name)) current.text += ' ';
      }
    }
  };
  walk(body);
  for (const section of sections) {
    section.text = squeeze(section.text);
    section.code = [...new Set(section.code.split(' '))].join(' ').trim();
    if (section.start === '') section.start = cut(section.text);
  }
  return {
    page: { title, trail, about },
    sections: sections.filter(({ heading }) => !leadsOn.has(heading)),
  };
}

const inline = new Set(['a', 'code', 'em', 'strong', 'span', 'b', 'i', 'mark', 'small', 'sub', 'sup']);

/** What is looked up of a block: the commands that were typed, and of a file the names that are no word of English. */
function namesIn(pre: HTMLElement): string {
  const typed = pre.querySelectorAll('b').map(({ text }) => text);
  const named = typed.length > 0 ? [] : (pre.text.match(/\b[a-z]+[A-Z][A-Za-z0-9]*/g) ?? []);
  return [...typed, ...named].join(' ');
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const plain = (element: HTMLElement | null): string => squeeze(element?.text ?? '');

function cut(text: string): string {
  if (text.length <= startLength) return text;
  return `${text.slice(0, text.lastIndexOf(' ', startLength))} …`;
}
