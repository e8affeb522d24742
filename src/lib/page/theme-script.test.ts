import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { themeScript } from './theme-script.ts';

/** The root element after the script ran, with what a browser remembers. */
function ran(localStorage: unknown): { classes: string[]; theme?: string } {
  const classes: string[] = [];
  const dataset: { theme?: string } = {};
  const documentElement = { classList: { add: (name: string) => classes.push(name) }, dataset };
  runInNewContext(themeScript, { document: { documentElement }, localStorage });
  return { classes, ...dataset };
}

test.each([
  ['light', { classes: ['js'], theme: 'light' }],
  ['dark', { classes: ['js'], theme: 'dark' }],
  ['pink', { classes: ['js'] }],
  [null, { classes: ['js'] }],
])('a remembered theme is taken before anything is painted: %s', (theme, expected) => {
  expect(ran({ getItem: (key: string) => (key === 'theme' ? theme : null) })).toEqual(expected);
});

test('where storage is refused, the page still knows that it has scripts', () => {
  const refused = {
    getItem: (): never => {
      throw new Error('denied');
    },
  };
  expect(ran(refused)).toEqual({ classes: ['js'] });
});
