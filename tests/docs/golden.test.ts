import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository } from '../support/repository.ts';
import { read } from './documents.ts';

test('the page about pocketpkgs names the revision whose answers are kept', () => {
  const folder = join(repository, 'tests/conformance/golden');
  const revisions = globSync('*.json', { cwd: folder }).map(
    (file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { revision: string }).revision,
  );
  const [revision = 'none'] = new Set(revisions);
  expect(revisions.every((one) => one === revision)).toBe(true);
  expect(read('src/content/concepts/pocketpkgs.mdx')).toContain(`at revision \`${revision.slice(0, 8)}\``);
});
