import { describe, expect, test } from 'vitest';
import { ids, page, said, widget } from '../../../tests/support/small-families.ts';
import type { Family } from './family.ts';

describe('a variable part', () => {
  const x = (count: number): string => 'x'.repeat(count);
  test.each([
    ['at most 300 letters and digits', `error: widget '${x(300)}' exploded`, true],
    ['and no more', `error: widget '${x(301)}' exploded`, false],
    ['at least one', "error: widget '-' exploded", false],
    ['of several words, also that before it', "error: widget 'a widget b' exploded", true],
    ['which may stand in it up to seven times', `error: widget '${'widget '.repeat(7)}' exploded`, true],
    ['not over the beginning of another message', `error: widget\nerror: 'a' exploded`, false],
  ])('has %s', (_name, text, found) => {
    expect(ids(text, [widget])).toEqual(found ? ['widget'] : []);
  });
  const named = page('named', '<> has been exploded twice');
  test.each([
    [`error: ${x(100)} has been exploded twice today`, true],
    [`error: ${x(101)} has been exploded twice today`, false],
    [`warning: ${x(100)} has been exploded twice today`, true],
    ['a widget has been exploded twice today', false],
    ["it is 'this' has been exploded twice", false],
  ])('before the first words is a name of at most 100 letters after the mark: %s', (text, found) => {
    expect(ids(text, [named])).toEqual(found ? ['named'] : []);
  });
  const source = page('source', "widget '/nix/store/<>-source' exploded");
  test.each([
    ['of 32 letters and digits', x(32), true],
    ['that somebody shortened', 'abcd', true],
    ['that is left out', '', true],
    ['of 5', 'abcde', false],
    ['of 31', x(31), false],
    ['of 33', x(33), false],
  ])('of a store path is a hash: %s', (_name, hash, found) => {
    expect(ids(`error: widget '/nix/store/${hash}-source' exploded`, [source])).toEqual(
      found ? ['source'] : [],
    );
  });
});

describe('what stands near a message', () => {
  const y = (count: number): string => 'y'.repeat(count);
  const special = page('special', "widget '<>' exploded", { requires: ['in the kitchen'] });
  test('stands at most 800 letters and digits before or after it', () => {
    expect(ids(`${said.widget}\n${y(800)}\nin the kitchen`, [special])).toEqual(['special']);
    expect(ids(`${said.widget}\n${y(801)}\nin the kitchen`, [special])).toEqual([]);
    // From where the words begin: "in the kitchen" has 12 letters, "error" five.
    expect(ids(`in the kitchen\n${y(800 - 12 - 5)}\n${said.widget}`, [special])).toEqual(['special']);
    expect(ids(`in the kitchen\n${y(801 - 12 - 5)}\n${said.widget}`, [special])).toEqual([]);
  });
  test('may stand in other places as well', () => {
    const far = `in the kitchen\n${y(2000)}\n`;
    expect(ids(`${far}${said.widget}\nin the kitchen\n${y(2000)}\nin the kitchen`, [special])).toEqual([
      'special',
    ]);
    expect(ids(`${far}${far}${said.widget}\n${y(2000)}\nin the kitchen`, [special])).toEqual([]);
  });
  test('of a text with a variable part its longest words count', () => {
    const likely = page('likely', "widget '<>' exploded", { near: ["in '<>' kitchen of <>"] });
    expect(ids(`${said.widget}\nin the kitchen of it`, [widget, likely])).toEqual(['likely', 'widget']);
    expect(ids(`${said.widget}\nin it`, [widget, likely])[0]).toBe('widget');
  });
  test('makes a family surer that requires it', () => {
    expect(ids(`${said.widget}\nin the kitchen`, [widget, special])).toEqual(['special', 'widget']);
  });
});

describe('of two that fit', () => {
  const both = (text: string, one: Family, other: Family): string[][] => [
    ids(text, [one, other]),
    ids(text, [other, one]),
  ];
  test('the one with more words of its own is first', () => {
    const text =
      "error: widget 'a' exploded twice in the kitchen of the house while everybody was outside in the garden";
    const less = page('less', text.slice('error: '.length, -' in the garden'.length).replace("'a'", "'<>'"));
    const more = page('more', text.slice('error: '.length).replace("'a'", "'<>'"));
    for (const found of both(text, less, more)) expect(found).toEqual(['more', 'less']);
  });
  test('the one whose variable part is quoted in the paste is first', () => {
    const quoted = page('quoted', "widget '<>' exploded at once");
    const path = page('path', "gadget '<>' exploded at once");
    const text = (one: string, other: string): string =>
      `error: widget ${one} exploded at once, gadget ${other} exploded at once`;
    for (const found of both(text("'a'", 'b'), quoted, path)) expect(found[0]).toBe('quoted');
  });
  test('a whole line is surer than a part of one', () => {
    const one = page('one', 'widget has exploded');
    const other = page('other', 'gadget has exploded');
    for (const found of both('widget has exploded\ngadget has exploded there', one, other))
      expect(found).toEqual(['one']);
  });
  test('words that begin alike are told apart', () => {
    const widow = page('widow', "widow '<>' exploded");
    for (const found of both(said.widget, widget, widow)) expect(found).toEqual(['widget']);
  });
});
