import { expect, test } from 'vitest';
import { navGroups, neighbours, readingOrder, trail, type NavPage } from './navigation.ts';

const page = (id: string, order: number, title = id): NavPage => ({
  id,
  title,
  order,
  path: `/reference/${id}/`,
});
const pages = [
  page('flakes/inputs', 20),
  page('nix-language', 10, 'The Nix language'),
  page('nix-language/strings', 30),
  page('nix-language/names', 20),
  page('flakes', 20, 'Flakes'),
  page('glossary', 1),
];

test('folders are groups named by their index page and sorted by its order; loose pages come first', () => {
  const groups = navGroups(pages);
  expect(groups.map(({ title }) => title)).toEqual(['', 'The Nix language', 'Flakes']);
  expect(groups[1]?.pages.map(({ id }) => id)).toEqual(['nix-language/names', 'nix-language/strings']);
});

test('a page without a folder stands in its place among folders, as a group by itself', () => {
  const groups = navGroups([...pages, page('iso', 15, 'ISO images')]);
  expect(groups.map(({ title }) => title)).toEqual(['', 'The Nix language', 'ISO images', 'Flakes']);
  expect(groups[2]).toMatchObject({ index: { id: 'iso' }, pages: [] });
  expect(trail([{ title: 'Reference', groups }], '/reference/iso/')).toEqual([{ title: 'Reference' }]);
});

test('a folder without an index page is named by its words', () => {
  expect(navGroups([page('home-manager/x', 1)])[0]?.title).toBe('Home manager');
});

test('previous and next follow the reading order over groups', () => {
  const order = readingOrder(navGroups(pages));
  expect(order.map(({ id }) => id)).toEqual([
    'glossary',
    'nix-language',
    'nix-language/names',
    'nix-language/strings',
    'flakes',
    'flakes/inputs',
  ]);
  expect(neighbours(order, '/reference/flakes/')).toMatchObject({
    previous: { id: 'nix-language/strings' },
    next: { id: 'flakes/inputs' },
  });
  expect(neighbours(order, '/reference/glossary/').previous).toBeUndefined();
  expect(neighbours(order, '/reference/unknown/')).toEqual({ previous: undefined, next: undefined });
});

test('groups without an index page come last, by their titles', () => {
  const ids = ['b-c/x', 'a-b/x', 'flakes/x', 'flakes', 'Zoo/x'];
  expect(navGroups(ids.map((id) => page(id, 1))).map(({ title }) => title)).toEqual([
    'flakes',
    'A b',
    'B c',
    'Zoo',
  ]);
});

test('pages and groups of one order stand by their titles', () => {
  const loose = [page('b', 1, 'Beta'), page('c', 1, 'alpha'), page('a', 0, 'Gamma')];
  expect(navGroups(loose)[0]?.pages.map(({ title }) => title)).toEqual(['Gamma', 'alpha', 'Beta']);
  const groups = [page('y', 1, 'Beta'), page('y/1', 1), page('x', 1, 'alpha'), page('x/1', 1)];
  expect(navGroups(groups).map(({ title }) => title)).toEqual(['alpha', 'Beta']);
});

test('the first page has a next and none before, the last the other way round', () => {
  const order = [page('a', 1), page('b', 2)];
  expect(neighbours(order, '/reference/a/')).toEqual({ previous: undefined, next: order[1] });
  expect(neighbours(order, '/reference/b/')).toEqual({ previous: order[0], next: undefined });
});

test('the way to a page leads through its section and its folder', () => {
  const sections = [
    { title: 'Reference', path: '/reference/', groups: navGroups(pages) },
    {
      title: 'Errors',
      groups: [
        { title: 'While building', index: undefined, pages: [page('cycle', 1)], path: '/errors/#build' },
      ],
    },
  ];
  const reference = { title: 'Reference', path: '/reference/' };
  expect(trail(sections, '/reference/flakes/inputs/')).toEqual([
    reference,
    { title: 'Flakes', path: '/reference/flakes/' },
  ]);
  expect(trail(sections, '/reference/flakes/')).toEqual([reference]);
  expect(trail(sections, '/reference/glossary/')).toEqual([reference]);
  expect(trail(sections, '/reference/cycle/')).toEqual([
    { title: 'Errors' },
    { title: 'While building', path: '/errors/#build' },
  ]);
  expect(trail(sections, '/reference/')).toEqual([]);
});
