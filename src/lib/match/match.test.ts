import { describe, expect, test } from 'vitest';
import { asked, first, gadget, ids, said } from '../../../tests/support/small-families.ts';

describe('of several errors', () => {
  test.each([
    [
      'the first decides, as Nix 2.4 to 2.12 print them',
      `${said.widget}\n\n  at /x.nix:1:1:\n\n${said.gadget}`,
      'widget',
    ],
    ['and the other way round', `${said.gadget}\n\n${said.widget}`, 'gadget'],
    [
      'the last decides where the trace comes first',
      `error:\n  … while evaluating\n  at /x.nix\n\n  ${said.widget}\n  ${said.gadget}`,
      'gadget',
    ],
    ['also with a plain trace', `error: ... while evaluating\n${said.widget}\n${said.gadget}`, 'gadget'],
    [
      'and the other way round',
      `error:\n  … while evaluating\n\n  ${said.gadget}\n\n  ${said.widget}`,
      'widget',
    ],
    ['an error that says error again is one', `error: ${said.widget}\n${said.gadget}`, 'widget'],
    [
      'one that no page knows decides too, and the known one is named all the same',
      `error: other\n${said.widget}`,
      'widget',
    ],
  ])('%s', (_name, text, id) => {
    expect(first(text).id).toBe(id);
  });
  test('all that are known are named, the decisive one first', () => {
    expect(ids(`${said.widget}\n${said.gadget}`)).toEqual(['widget', 'gadget']);
    expect(ids(`${said.gadget}\n${said.widget}`)).toEqual(['gadget', 'widget']);
  });
  test('one without an error before it counts less than one with', () => {
    expect(ids(`widget 'a' exploded\nand this:\n${said.gadget}`)[0]).toBe('gadget');
    expect(ids(`${said.gadget}\nwidget 'a' exploded`)[0]).toBe('gadget');
  });
});

describe('what only follows from another error', () => {
  test('comes after all that name a reason, wherever they stand', () => {
    expect(first(`${said.builder}\n${said.widget}`).id).toBe('widget');
    expect(first(`${said.builder}\nlast 3 log lines:\n> widget 'a' exploded\n${said.dependency}`).id).toBe(
      'widget',
    );
  });
  test('of several the first is nearest to the reason', () => {
    expect(ids(`${said.builder}\n${said.dependency}`)).toEqual(['builder', 'dependency']);
    expect(ids(`${said.dependency}\n${said.builder}`)).toEqual(['dependency', 'builder']);
  });
  test('is not named beside an error that decides, and is before a warning', () => {
    expect(ids(`${said.widget}\n${said.builder}`)).toEqual(['widget']);
    expect(ids(`${said.cache}\n${said.builder}\n${said.cache}`)[0]).toBe('builder');
  });
});

describe('warnings', () => {
  test('count where there is no error, known or not', () => {
    expect(first(said.cache).id).toBe('cache');
    expect(ids(`${said.cache}\n${said.widget}`)).toEqual(['widget']);
    expect(ids(`${said.cache}\nerror: something of which no page knows`)).toEqual([]);
  });
  test('of several the last is asked about', () => {
    expect(first(`${said.cache}\n${said.busy}`).id).toBe('busy');
    expect(first(`${said.busy}\n${said.cache}`).id).toBe('cache');
  });
  test('an error that is named inside a warning is a part of it', () => {
    expect(ids(`warning: no answer of nixos.org (curl error: gadget 'b' exploded twice)`)).toEqual([
      'gadget',
    ]);
    expect(ids(`warning: no (curl error: x)\n${said.widget}`)).toEqual(['widget']);
    expect(ids(`warning: (curl error: timeout)\n${said.cache}`)).toEqual(['cache']);
  });
});

describe('a page is not named for too little', () => {
  test.each([
    ['after error:', "error: gadget 'a' exploded twice", true],
    ['as a line of its own', 'gadget a exploded twice', true],
    ['at the beginning of a line that says more', 'gadget a exploded twice today', false],
    ['there, with a mark of quotation', "gadget 'a' exploded twice today", true],
    ['there, in a paste that names Nix', 'nix build\ngadget a exploded twice today', true],
    ['and by a program of its', '$ /bin/nix-build\ngadget a exploded twice today', true],
    ['but of Unix', 'unix build\ngadget a exploded twice today', false],
    ['in the middle of a sentence', 'we saw that the gadget a exploded twice today, nix', false],
    ['after a colon', 'log: gadget a exploded twice today, nix', false],
    ['nowhere', 'all is well', false],
    ['in another order', 'exploded twice: gadget a', false],
    ['in part', 'error: gadget a exploded', false],
  ])('%s: %s', (_name, text, found) => {
    expect(ids(text, [gadget])).toEqual(found ? ['gadget'] : []);
    expect(asked(text, [gadget]).none).toBe(!found);
  });
});
