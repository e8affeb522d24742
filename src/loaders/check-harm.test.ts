import { expect, test } from 'vitest';
import { citedEntry, recipeEntry } from '../../tests/support/entries.ts';
import type { UnitEntry } from '../schemas/entry.ts';
import { checkHarm } from './check-harm.ts';

const harmful = "echo 'max-jobs = 4' > ~/.config/nix/nix.conf";

test('a command that harms is refused on a page, in a step and in a file, with what to write instead', () => {
  const unit = recipeEntry();
  const files = [{ path: 'setup.sh', language: 'bash', text: `set -eu\n${harmful}\n` }];
  const units = new Map<string, UnitEntry>([
    ['web', { ...unit, steps: unit.steps.map((step) => ({ ...step, run: harmful })) }],
    ['api', { ...unit, variants: unit.variants.map((variant) => ({ ...variant, files })) }],
    ['cited', citedEntry()],
  ]);
  const found = checkHarm(units, [{ file: 'README.md', source: `Run \`${harmful}\`.` }]);
  expect(found.map(({ file, field }) => [file, field])).toEqual([
    ['README.md', 'line 1'],
    [unit.folder, `step ${unit.steps[0]?.id ?? ''}`],
    [`${unit.folder}/flake/setup.sh`, 'line 2'],
  ]);
  expect(new Set(found.map(({ hint }) => hint))).toEqual(
    new Set(['It replaces a file that readers may have. Append with >>.']),
  );
});

test('what appends is in order', () => {
  expect(checkHarm(new Map(), [{ file: 'a.mdx', source: harmful.replace('>', '>>') }])).toEqual([]);
});
