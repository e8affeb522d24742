import { describe, expect, test } from 'vitest';
import { type Piece, fit, pieces, plainProse } from './sections.ts';

const body = `What it is.

More of it.

## First

It says:

<Terminal of="a" />

| a |
| - |

Then more.

<Terminal of="b" />

<Trap>
  Do not do this.

  Do that.
</Trap>

<Trap>Not with <code>code</code>.</Trap>

<Note>Left out.</Note>
<Claims area="x" />

### Part

| b |
| - |

## See also

- [a](/a/)

<Terminal of="c" />

## Last

End.`;

test('a page is taken apart, each part with its line and how much it is wanted', () => {
  expect(
    pieces(body).map(({ kind, text, line, rank }) => [kind, text.split('\n')[0], line, rank].join(' ')),
  ).toEqual([
    'text What it is. 1 1',
    'text More of it. 3 3',
    'heading ## First 5 0',
    'text It says: 7 1',
    'code <Terminal of="a" /> 9 2',
    'text Then more. 14 3',
    'code <Terminal of="b" /> 16 3',
    'aside Do not do this. 18 1',
    'heading ### Part 29 0',
    'text | b | 31 1',
    'heading ## Last 40 0',
    'text End. 42 1',
  ]);
});

test('an aside is one, whatever is in it', () => {
  expect(pieces('<Trap>\n  One.\n\n  Two.\n</Trap>\nafter').map(({ text }) => text)).toEqual([
    'One.\n\n  Two.\n\nafter',
  ]);
  expect(pieces('<Trap>One.</Trap>\n\nafter').map(({ text }) => text)).toEqual(['One.', 'after']);
});

test('the first code of a page, and code right under its heading, is wanted more', () => {
  const of = (body_: string): number[] => pieces(body_).map(({ rank }) => rank);
  expect(of('## A\n\nText\n\n<File of="a" />\n\n<File of="b" />')).toEqual([0, 1, 2, 3]);
  expect(of('<File of="a" />\n\n## B\n\n<File of="b" />\n\nText')).toEqual([2, 0, 2, 1]);
});

test.each(['See also', 'The pages of this section', 'In this section', 'The rest of this section'])(
  'nothing is taken of "%s", up to the next heading',
  (title) => {
    expect(pieces(`## ${title}\n\nx\n\n### More\n\ny`).map(({ text }) => text)).toEqual(['### More', 'y']);
  },
);

test('a heading of the first or a deep level is text', () => {
  expect(pieces('# A\n\n#### B').map(({ kind }) => kind)).toEqual(['text', 'text']);
  expect(pieces('## A\nb').map(({ kind, text, line }) => [kind, text, line])).toEqual([
    ['heading', '## A', 1],
    ['text', 'b', 2],
  ]);
});

describe('what does not fit is left out', () => {
  const piece = (kind: Piece['kind'], text: string, rank: number): Piece => ({ kind, text, line: 1, rank });
  const all = [
    piece('heading', '## A', 0),
    piece('text', 'a:', 1),
    piece('code', 'x\ny\nz', 2),
    piece('text', 'b', 3),
  ];
  const fitted = (lines: number, characters: number, of = all): string[] =>
    fit([of], { lines, characters }).flatMap((page) => page.map(({ text }) => text));
  test('by lines, what is wanted most first, and in the order of the page', () => {
    expect(fitted(100, 100)).toEqual(['## A', 'a:', 'x\ny\nz', 'b']);
    expect(fitted(10, 100)).toEqual(['## A', 'a:', 'x\ny\nz', 'b']);
    expect(fitted(9, 100)).toEqual(['## A', 'a:', 'x\ny\nz']);
    expect(fitted(8, 100)).toEqual(['## A', 'a:', 'x\ny\nz']);
    // No room for the code: there is some for what is wanted less.
    expect(fitted(7, 100)).toEqual(['## A', 'a.', 'b']);
    expect(fitted(4, 100)).toEqual(['## A', 'a.']);
  });
  test('by characters', () => {
    // "## A" takes 6 with its empty line, "a:" 4, the code 7 and "b" 3.
    expect(fitted(100, 20)).toEqual(['## A', 'a:', 'x\ny\nz', 'b']);
    expect(fitted(100, 19)).toEqual(['## A', 'a:', 'x\ny\nz']);
    expect(fitted(100, 10)).toEqual(['## A', 'a.']);
  });
  test('a heading without what it announces goes, too', () => {
    expect(fitted(3, 100)).toEqual([]);
    const nested = [
      piece('heading', '## A', 0),
      piece('heading', '### B', 0),
      piece('text', 'b', 1),
      piece('heading', '### C', 0),
      piece('heading', '## D', 0),
    ];
    expect(fitted(100, 100, nested)).toEqual(['## A', '### B', 'b']);
  });
  test('pages are filled by turns, and a heading is taken with what stands below it', () => {
    const long = ['a', 'b', 'c'].flatMap((name) => [
      piece('heading', `### ${name}`, 0),
      piece('text', name, 1),
    ]);
    const pages = [[piece('heading', '## L', 0), ...long], [piece('text', 'short', 1)]];
    const byPage = (lines: number): string[][] =>
      fit(pages, { lines, characters: 100 }).map((page) => page.map(({ text }) => text));
    // Two headings and a text take six lines.
    expect(byPage(7)).toEqual([['## L', '### a', 'a'], []]);
    expect(byPage(8)).toEqual([['## L', '### a', 'a'], ['short']]);
    expect(byPage(12)).toEqual([['## L', '### a', 'a', '### b', 'b'], ['short']]);
  });
  test('of the page nothing is changed', () => {
    fitted(4, 100);
    expect(all[1]?.text).toBe('a:');
    expect(fitted(100, 100, [piece('aside', 'a:', 1)])).toEqual(['a:']);
    expect(fitted(100, 100, [piece('text', 'a: b', 1)])).toEqual(['a: b']);
  });
});

test.each([
  ['[lock files](/reference/lock-files/) hold it', 'lock files hold it'],
  ['[here](#part)', 'here'],
  ['[a](https://example.com/)', '[a](https://example.com/)'],
  ['[infinite-recursion](/errors/infinite-recursion/)', '`infinite-recursion`'],
  ['[a circle](/errors/infinite-recursion/#fix)', 'a circle (`infinite-recursion`)'],
  ["{'{'}a{'}'}", '{a}'],
  ['plain', 'plain'],
])('prose has no addresses of the site: %s', (text, plain) => {
  expect(plainProse(text)).toBe(plain);
});
