import { describe, expect, test } from 'vitest';
import { families } from '../support/families.ts';
import { type Form, silenced, tooWide, unknown } from './fixtures/forms.ts';
import { match } from '../../src/lib/match/match.ts';
import { compileTable } from '../../src/lib/match/table.ts';

const table = compileTable(families);
const leadsTo = ({ text, family }: Form): void => {
  expect(match(table, text).matches[0]?.id ?? null).toBe(family);
};

describe('no message silences another', () => {
  test.each(silenced)('$says', leadsTo);
});
describe('a page is for its own error alone', () => {
  test.each(tooWide)('$says', leadsTo);
});
describe('wordings', () => {
  test.each(unknown)('$family: $says', leadsTo);
});
