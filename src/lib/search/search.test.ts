import { expect, test } from 'vitest';
import { search } from './search.ts';
import {
  type SearchedSection,
  type SiteIndex,
  type SiteIndexFile,
  makeSections,
  readSiteIndex,
} from './site-index.ts';

const area = 'Reference';
const pages = [
  { path: '/flakes/', title: 'Flakes', trail: [area], about: 'What a flake is.' },
  { path: '/follows/', title: 'follows', trail: [area, 'Flakes'], about: 'One version for all.' },
  { path: '/errors/collected/', title: 'path is not valid', trail: ['Errors'], about: 'It was collected.' },
];
const section = (
  page: number,
  heading: string,
  text: string,
  code = '',
): Omit<SearchedSection, 'id'> & { page: number } => ({
  page,
  title: pages[page]?.title ?? '',
  heading,
  anchor: heading.toLowerCase().replaceAll(' ', '-'),
  about: heading === '' ? (pages[page]?.about ?? '') : '',
  text,
  code,
  start: text,
});
const sections = [
  section(0, '', 'A folder with a file flake.nix.'),
  section(0, 'Switch flakes on', 'Flakes are experimental; a setting allows them.'),
  section(0, 'One package set', 'Overlays change packages for all.', 'buildPythonPackage'),
  section(1, '', 'The inputs of several flakes have one version of nixpkgs then.'),
  section(2, '', 'The garbage collector removed the path, and flakes need it.'),
].map((one, id) => ({ ...one, id }));

/** As the browser reads it: written to a file, and read again. */
const index: SiteIndex = readSiteIndex(
  JSON.parse(
    JSON.stringify({
      pages,
      words: { enable: ['switch on'], share: ['follows'] },
      sections: makeSections(sections).toJSON(),
    }),
  ) as SiteIndexFile,
);
const found = (question: string): string[] =>
  search(index, question).hits.map(({ page, section }) => page.path + (section ? `#${section.anchor}` : ''));

test.each([
  ['the title first', 'flakes', '/flakes/'],
  ['a heading leads to its section', 'switch flakes on', '/flakes/#switch-flakes-on'],
  ['words of readers', 'enable flakes', '/flakes/#switch-flakes-on'],
  ['words around them do not count', 'How do I enable flakes?', '/flakes/#switch-flakes-on'],
  ['another form of the word', 'overlay', '/flakes/#one-package-set'],
  ['the beginning of a word', 'experim', '/flakes/#switch-flakes-on'],
  ['a slip', 'expirimental', '/flakes/#switch-flakes-on'],
  ['a part of a name', 'python package', '/flakes/#one-package-set'],
  ['a name in code', 'buildPythonPackage', '/flakes/#one-package-set'],
  ['signs between words', 'inputs.nixpkgs', '/follows/'],
])('%s', (_what, question, expected) => {
  expect(found(question)[0]).toBe(expected);
});

test('every page that answers is there, once', () => {
  expect(found('flakes').map((url) => url.split('#')[0])).toEqual([
    '/flakes/',
    '/follows/',
    '/errors/collected/',
  ]);
});

test('what no page speaks of finds nothing, and is named', () => {
  expect(search(index, 'qwertyzuiop')).toEqual({ hits: [], unknown: ['qwertyzuiop'], partly: false });
  expect(search(index, 'buildPythonApplication').hits).toEqual([]);
  expect(search(index, 'mongodb flakes')).toMatchObject({ unknown: ['mongodb'], partly: false });
});

test('it says where no page has all the words', () => {
  expect(search(index, 'overlays garbage')).toMatchObject({ unknown: [], partly: true });
  expect(search(index, 'experimental flakes').partly).toBe(false);
});

test.each(['', '   ', '!?', '<>"', 'the', '\0'])('%j is answered without an error', (question) => {
  expect(search(index, question).hits).toEqual([]);
});
