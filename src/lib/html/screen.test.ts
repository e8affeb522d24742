import { expect, test } from 'vitest';
import { screenHtml } from './screen.ts';

const escape = '\u001b';
/** "x" painted by a sequence such as "1;31". */
const painted = (codes: string): Promise<string> => screenHtml(`${escape}[${codes}mx${escape}[0m`, 20, 2);

test('colours and weights become classes, text is escaped', async () => {
  expect(await screenHtml(`${escape}[1;31mNo${escape}[0m <b>\r\nnext`, 20, 5)).toBe(
    '<span class="f1 bold">No</span> &lt;b&gt;\nnext',
  );
});

test.each([
  ['1', 'bold'],
  ['2', 'dim'],
  ['7', 'inverse'],
  ['30', 'f0'],
  ['97', 'f15'],
  ['44', 'b4'],
  ['1;2;7;33;101', 'f3 b9 bold dim inverse'],
])('the sequence %s becomes the classes %s', async (codes, classes) => {
  expect(await painted(codes)).toBe(`<span class="${classes}">x</span>`);
});

// Each page has one class for each of the terminal's sixteen colours.
test.each([
  ['the palette begins with the sixteen', '38;5;7', 'f7'],
  ['', '38;5;15', 'f15'],
  ['the cube begins with black', '38;5;16', 'f0'],
  ['and ends with white', '38;5;231', 'f15'],
  ['its blue', '38;5;21', 'f4'],
  ['its green', '38;5;46', 'f10'],
  ['its red', '38;5;196', 'f9'],
  ['a dark red', '38;5;124', 'f1'],
  ['a dark green', '38;5;34', 'f2'],
  ['a dark blue is nearer to blue than to black', '38;5;19', 'f4'],
  ['cyan of half the light', '38;5;37', 'f6'],
  ['the darkest grey', '38;5;232', 'f0'],
  ['a grey in the middle', '38;5;244', 'f8'],
  ['a light grey', '38;5;253', 'f7'],
  ['the lightest grey', '38;5;255', 'f7'],
  ['true colours', '38;2;200;10;10', 'f1'],
  ['', '38;2;0;0;5', 'f0'],
  ['', '48;2;250;250;250', 'b15'],
  ['', '48;2;90;90;250', 'b12'],
])('any other colour becomes the nearest of sixteen: %s (%s)', async (_name, codes, classes) => {
  expect(await painted(codes)).toBe(`<span class="${classes}">x</span>`);
});

test('a wide character has the place of two and stands once', async () => {
  expect(await screenHtml('日本|', 20, 1)).toBe('日本|');
});

test('cells that nothing was written to are spaces, and none at the end of a row unless they have a colour', async () => {
  expect(await screenHtml(`a${escape}[5Gb   `, 20, 1)).toBe('a   b');
  expect(await screenHtml(`${escape}[41m  ${escape}[0m`, 20, 1)).toBe('<span class="b1">  </span>');
});

test('empty rows stay between rows, and none at the end; what no row has room for goes on below', async () => {
  expect(await screenHtml('a\r\n\r\nb', 20, 9)).toBe('a\n\nb');
  expect(await screenHtml('abcdef', 4, 3)).toBe('abcd\nef');
  expect(await screenHtml('', 4, 3)).toBe('');
});
