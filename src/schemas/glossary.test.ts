import { describe, expect, test } from 'vitest';
import { changed, long, refused, refuses } from '../../tests/support/refuses.ts';
import { glossarySchema } from './glossary.ts';

describe('the glossary', () => {
  const term = { id: 'input', term: 'in', says: 'What a flake needs.', shown: '/learn/first-flake/#input' };
  const valid = { terms: [{ ...term, forms: ['lock file', 'lock-file'] }] };
  refuses(glossarySchema, valid, [
    ['terms', []],
    ['terms.0.term', 'x'],
    ['terms.0.term', long(41)],
    ['terms.0.shown', '/learn', 'expected an address of this site'],
    ['terms.0.shown', 'x/learn/', 'expected an address of this site'],
    ['terms.0.shown', '/learn/#A', 'expected an address of this site'],
    ['terms.0.forms.0', '1st', 'expected letters, spaces and hyphens'],
    ['terms.0.forms.0', 'flake.lock', 'expected letters, spaces and hyphens'],
  ]);
  test('a word that is looked for nowhere has no forms', () => {
    expect(glossarySchema.parse({ terms: [term] }).terms[0]?.forms).toEqual([]);
    expect(refused(glossarySchema, changed(valid, 'terms.0.shown', '/learn/'))).toEqual([]);
    expect(refused(glossarySchema, changed(valid, 'terms.0.term', long(40)))).toEqual([]);
  });
});
