import { describe, expect, test } from 'vitest';
import { changed, long, refused, refuses } from '../../tests/support/refuses.ts';
import { deprecationsSchema } from './deprecation.ts';

const source = { repository: 'NixOS/nix', file: 'a.md', at: '2.34.0', says: 'four' };

describe('deprecations', () => {
  const row = {
    old: 'old',
    forms: ['old'],
    now: 'new',
    instead: ['no'],
    since: { of: 'Nix', version: '2.19' },
    today: 'warns',
    source,
    shown: [{ unit: 'a', step: 'b', warning: 'warn' }],
  };
  const valid = { deprecations: [row] };
  const at = 'deprecations.0';
  refuses(deprecationsSchema, valid, [
    ['deprecations', []],
    [`${at}.old`, 'ol'],
    [`${at}.forms`, []],
    [`${at}.forms.0`, 'ol'],
    [`${at}.now`, 'ne'],
    [`${at}.instead.0`, 'n'],
    [`${at}.since.of`, 'Lix'],
    [`${at}.since.version`, '2', 'expected a version in quotes'],
    [`${at}.since.version`, '2.19.', 'expected a version in quotes'],
    [`${at}.since.version`, 'x2.19', 'expected a version in quotes'],
    [`${at}.today`, 'gone'],
    [`${at}.source.repository`, 'nix', 'expected owner/name'],
    [`${at}.source.repository`, 'a/b/c', 'expected owner/name'],
    [`${at}.source.file`, ''],
    [`${at}.source.at`, 'main', 'expected a tag or a whole revision'],
    [`${at}.source.at`, 'a'.repeat(39), 'expected a tag or a whole revision'],
    [`${at}.source.at`, '2.34 x', 'expected a tag or a whole revision'],
    [`${at}.source.says`, 'thr'],
    [`${at}.source.says`, long(161)],
    [`${at}.shown.0.unit`, 'A b'],
    [`${at}.shown.0.warning`, 'war'],
    [`${at}.shown.0.step`, undefined, 'expected the step whose recording has the warning'],
  ]);
  test.each([
    ['since.version', 'v1.28.3'],
    ['source.at', 'v1.28'],
    ['source.at', 'a'.repeat(40)],
    ['source.at', '26.05-pre+git'],
    ['source.says', long(160)],
    ['shown.0.warning', undefined],
    ['shown', undefined],
    ['instead', undefined],
  ])('%s: %j is in order', (path, value) => {
    expect(refused(deprecationsSchema, changed(valid, `${at}.${path}`, value))).toEqual([]);
  });
  test('what is left out is empty', () => {
    const { deprecations } = deprecationsSchema.parse(
      changed(changed(valid, `${at}.shown`, undefined), `${at}.instead`, undefined),
    );
    expect(deprecations[0]).toMatchObject({ shown: [], instead: [] });
  });
});
