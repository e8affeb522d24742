import { expect, test } from 'vitest';
import { llmsText, mostOfIndex } from './llms.ts';

const page = { url: 'https://docs.example.com/a/index.md', title: 'A [x]', about: 'Says a.' };

test('the index has a heading, a sentence, and a list for each part', () => {
  expect(
    llmsText('Site', 'What it is.', [
      { title: 'Part', about: 'First.', pages: [page, { ...page, about: '' }] },
    ]),
  ).toMatchInlineSnapshot(`
    "# Site

    > What it is.

    ## Part

    First.

    - [A \\[x\\]](https://docs.example.com/a/index.md): Says a.
    - [A \\[x\\]](https://docs.example.com/a/index.md)

    "
  `);
});

test('an index that readers would cut is refused', () => {
  const pages = Array.from({ length: 1000 }, () => page);
  expect(() => llmsText('Site', '', [{ title: 'Part', about: '', pages }])).toThrow(String(mostOfIndex));
});
