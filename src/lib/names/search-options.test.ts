import { expect, test } from 'vitest';
import { smallNixos } from '../../../tests/support/option-index.ts';
import type { ListedOption } from './option-list.ts';
import { searchOptions } from './search-options.ts';

const list = (...names: string[]): ListedOption[] =>
  names.map((name) => ({
    name,
    lower: name.toLowerCase(),
    of: 'NixOS',
    text: '0',
    index: smallNixos,
    module: undefined,
  }));
const search = (question: string, names: string[], count?: number): string[] =>
  searchOptions(list(...names), question, count).options.map(({ name }) => name);

test('the name comes first, then beginnings, ends, whole parts, and parts of parts', () => {
  const names = ['x.a.b.x', 'x.za.bz', 'x.y.a.b', 'a.b.longer', 'a.b.c', 'a.b'];
  expect(search('a.b', names)).toEqual(['a.b', 'a.b.c', 'a.b.longer', 'x.y.a.b', 'x.a.b.x', 'x.za.bz']);
  expect(search('a.b', names.toReversed())).toEqual(search('a.b', names));
});

test('of two that fit alike the shorter is first, and of two as long the first of the list', () => {
  expect(search('port', ['web.ports.longer', 'web.ports', 'api.ports'])).toEqual([
    'web.ports',
    'api.ports',
    'web.ports.longer',
  ]);
});

test('words are sought in their order, each after the one before', () => {
  expect(search('web enable', ['services.web.enable', 'services.enable.web'])).toEqual([
    'services.web.enable',
  ]);
  expect(search('web.enable', ['services.web.x.enable'])).toEqual(['services.web.x.enable']);
  // The second word must not be found within the first.
  expect(search('aa aa', ['x.aaa', 'x.aa.aa'])).toEqual(['x.aa.aa']);
  expect(search('  web   PORT ', ['Web.Port', 'web'])).toEqual(['Web.Port']);
});

test('one letter, and no word, find nothing', () => {
  for (const question of ['', ' ', 'a', ' a ', '..', '. .'])
    expect(searchOptions(list('a.a'), question)).toEqual({ options: [], total: 0 });
  expect(search('aa', ['aa'])).toEqual(['aa']);
});

test('all are counted, and no more are given than are asked for', () => {
  const names = Array.from({ length: 30 }, (_, index) => `web.${'x'.repeat(30 - index)}`);
  const { options, total } = searchOptions(list(...names), 'web', 3);
  expect(total).toBe(30);
  expect(options.map(({ name }) => name)).toEqual(['web.x', 'web.xx', 'web.xxx']);
  expect(searchOptions(list(...names), 'web').options).toHaveLength(20);
});
