import type { Family } from './family.ts';

/**
 * Families without a page whose messages contain, or look like, those of a family with one.
 * They win where they fit better, and the answer is then that there is no page.
 * Once examples/errors/<id> exists its entry here is to be removed; tests/atlas/table.test.ts says so.
 */
export const unwritten: Family[] = [
  {
    id: 'lock-file-attribute-missing',
    title: 'The lock file lacks an attribute',
    signatures: [{ text: "attribute '<>' missing in lock file" }],
  },
];
