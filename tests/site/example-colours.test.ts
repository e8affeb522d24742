import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { invalidNixTokens } from '../../src/lib/highlight/highlight.ts';
import { region, regionNames, withoutMarkers } from '../../src/lib/units/regions.ts';
import { repository } from '../support/repository.ts';

/** The grammar calls some right code invalid; such code is better shown otherwise. */
const files = globSync('examples/**/*.nix', {
  cwd: repository,
  exclude: ['**/evidence/**', 'examples/errors/*/broken/**'],
});
describe('no token of an example is coloured as invalid', () => {
  test('there are examples', () => {
    expect(files.length).toBeGreaterThan(0);
  });
  test.each(files)('%s', async (file) => {
    const text = readFileSync(join(repository, file), 'utf8');
    expect(await invalidNixTokens(withoutMarkers(text))).toEqual([]);
    // A template's regions are what an option leaves out; pages show its files whole.
    for (const name of file.startsWith('examples/templates/') ? [] : regionNames(text))
      expect(await invalidNixTokens(region(text, name) ?? ''), `region ${name}`).toEqual([]);
  });
});
