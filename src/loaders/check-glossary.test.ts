import { expect, test } from 'vitest';
import type { Term } from '../schemas/glossary.ts';
import { checkGlossary } from './check-glossary.ts';

const term: Term = {
  id: 'flake',
  term: 'flake',
  says: 'A folder with a file.',
  shown: '/learn/a/start/#run',
  forms: ['flake'],
};
const addresses = ['/learn/a/start/'];
const page = (file: string, id: string, body: string): { file: string; id: string; source: string } => ({
  file,
  id,
  source: `---\norder: 1\n---\n\n${body}\n`,
});
const taught = (intro: string, ...lessons: string[]): Parameters<typeof checkGlossary>[1] => ({
  tutorials: [page('tutorial.mdx', 'a', intro)],
  lessons: lessons.map((body, index) => page(`lesson-${String(index)}.mdx`, `a/${String(index)}0-x`, body)),
});
const link = 'A [flake](/learn/glossary/#flake).';

test('a tutorial whose first use of each term leads to it is in order', () => {
  expect(checkGlossary([term], taught('Nothing.', link, 'A flake.'), addresses)).toEqual([]);
  expect(checkGlossary([term], taught('See [First flake](/learn/a/).', link), addresses)).toEqual([]);
});

test('a first use without the link is refused where it stands', () => {
  expect(checkGlossary([term], taught('Nothing.', 'A flake.', link), addresses)).toMatchObject([
    { file: 'lesson-0.mdx', message: expect.stringContaining('first use of "flake"') as unknown },
  ]);
  expect(checkGlossary([term], taught('A flake.', link), addresses)).toMatchObject([
    { file: 'tutorial.mdx' },
  ]);
});

test('a term that is shown nowhere, and two of one name, are refused', () => {
  const says = checkGlossary([{ ...term, shown: '/learn/a/star/' }, term], taught(link), addresses);
  expect(says).toMatchObject([
    { message: 'found this id twice' },
    { field: 'flake.shown', message: expect.stringContaining('/learn/a/start/') as unknown },
  ]);
});
