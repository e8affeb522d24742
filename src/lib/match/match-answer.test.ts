import { describe, expect, test } from 'vitest';
import {
  asked,
  families,
  first,
  gadget,
  ids,
  page,
  said,
  widget,
} from '../../../tests/support/small-families.ts';
import type { Family } from './family.ts';

const withoutPage = ({ id, title, signatures }: Family): Family => ({ id, title, signatures });

describe('a family without a page', () => {
  const text = `${said.widget}\n${said.gadget}`;
  test('wins where it fits best, and then there is no page: a wrong one is worse', () => {
    expect(asked(text, [withoutPage(widget), gadget])).toEqual({ matches: [], none: true });
  });
  test('is left out where another fits better, and those after it are named', () => {
    const third = page('third', 'in the kitchen of the house');
    const all = `${text}\nerror: in the kitchen of the house`;
    expect(ids(all, [widget, withoutPage(gadget), third])).toEqual(['widget', 'third']);
  });
});

describe('the answer', () => {
  test('names page, title and line, and says how sure it is', () => {
    const found = first(`$ nix build\nbuilding\n\n  ${said.widget}\nmore`);
    expect(found).toMatchObject({
      id: 'widget',
      title: 'About widget',
      url: '/errors/widget/',
      line: 4,
      excerpt: said.widget,
    });
    expect(Number.isInteger(found.score)).toBe(true);
  });
  test('counts the first line as one, whatever stands on it', () => {
    expect(first(said.widget).line).toBe(1);
    expect(first(`\n${said.widget}`).line).toBe(2);
    expect(first(`x\r\n\r\n${said.widget}`).line).toBe(3);
  });
  test('has three pages at most, or as many as are asked for', () => {
    const many = Array.from({ length: 5 }, (_, at) =>
      page(`f${String(at)}`, `widget '<>' exploded ${'abcde'[at] ?? ''}${'xyz'.repeat(2)}`),
    );
    const text = many.map((_, at) => `error: widget 'a' exploded ${'abcde'[at] ?? ''}xyzxyz`).join('\n');
    expect(ids(text, many)).toHaveLength(3);
    expect(ids(text, many, 1)).toEqual(['f0']);
    expect(ids(text, many, 9)).toHaveLength(5);
    const scores = asked(text, many, 9).matches.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });
  test('has no page that is less than half as sure as the first', () => {
    expect(ids(`${said.widget}\n${said.builder}`, families, 9)).toEqual(['widget']);
  });
});

describe('the excerpt', () => {
  const excerpt = (text: string): string => first(text).excerpt;
  test.each([
    ['has no colours', `\u001b[31;1merror:\u001b[0m widget 'a' exploded`, said.widget],
    ['nor those that lost their escape', `[31merror:[0m widget 'a' exploded`, said.widget],
    ['nor what a terminal obeys', `error: widget 'a\u0007' \u009bexploded\ud800`, said.widget],
    ['nor spaces at its ends', `\t${said.widget}  \nmore`, said.widget],
    ['keeps brackets', `error: widget '[1] [x2]' exploded`, `error: widget '[1] [x2]' exploded`],
  ])('%s', (_name, text, expected) => {
    expect(excerpt(text)).toBe(expected);
  });
  test('is cut between characters, not in the middle of one', () => {
    for (const width of [190, 191, 192, 193]) {
      const text = `${said.widget} ${'x'.repeat(width - said.widget.length)}${'\u{1f600}'.repeat(20)}`;
      expect(excerpt(text)).toMatch(/…$/);
      expect(excerpt(text).isWellFormed()).toBe(true);
    }
  });
  test('of a long line begins with the message', () => {
    const before = `${'x'.repeat(160 - ' error: '.length)} `;
    expect(excerpt(`${before}${said.widget}`)).toBe(`${before}${said.widget}`);
    expect(excerpt(`x${before}${said.widget}`)).toBe(said.widget.slice('error: '.length));
    expect(excerpt(`line\nx${before}${said.widget}`)).toBe(said.widget.slice('error: '.length));
  });
  test('is cut after 200 characters', () => {
    const rest = ' y'.repeat((200 - said.widget.length) / 2);
    expect(excerpt(`${said.widget}${rest}`)).toBe(`${said.widget}${rest}`);
    expect(excerpt(`${said.widget}${rest}z and more`)).toBe(`${`${said.widget}${rest}`.slice(0, 199)}…`);
  });
});

test('what only follows is named as such, in the order of the paste', () => {
  const { matches, follows } = asked(`${said.dependency}\n${said.widget}\n${said.builder}`);
  expect(matches.map(({ id }) => id)).toEqual(['widget']);
  expect(follows?.map(({ id, line }) => [id, line])).toEqual([
    ['dependency', 1],
    ['builder', 3],
  ]);
  expect(asked(said.builder).follows).toBeUndefined();
});
