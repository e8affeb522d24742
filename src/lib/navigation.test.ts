import { expect, test } from 'vitest';
import { navGroups, neighbours, readingOrder, type NavPage } from './navigation.ts';

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
