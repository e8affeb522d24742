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

test('a part may say nothing of itself', () => {
  expect(llmsText('Site', 'It.', [{ title: 'Part', about: '', pages: [page] }])).toContain('## Part\n\n- [A');
});

test('an index that readers would cut is refused', () => {
  const least = llmsText('', '', []).length;
  expect(llmsText('x'.repeat(mostOfIndex - least - 1), '', [])).toHaveLength(mostOfIndex - 1);
  expect(() => llmsText('x'.repeat(mostOfIndex - least), '', [])).toThrow('Move a part of it');
  const pages = Array.from({ length: 1000 }, () => page);
  expect(() => llmsText('Site', '', [{ title: 'Part', about: '', pages }])).toThrow(String(mostOfIndex));
});
