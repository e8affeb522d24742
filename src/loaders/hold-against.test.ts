import { expect, test } from 'vitest';
import { formatProblem } from '../lib/problem/problem.ts';
import { recipeSchema } from '../schemas/unit.ts';
import { holdAgainst } from './hold-against.ts';

const recipe = { title: 'Ports', summary: 'Read a port from a set.' };

test('what a refusal says to write is what to do, and stands below it', () => {
  const steps = [{ id: 'eval', run: 'nix eval .#port', only: 'broken' }];
  const { problems } = holdAgainst({ ...recipe, steps }, 'example.yaml', recipeSchema);
  expect(problems.map(formatProblem)).toEqual([
    `example.yaml: steps[0].only: found "broken", expected no \`only\`: a recipe has no variants broken and fixed
    Write, for example:
      - id: eval
        run: nix eval .#port`,
  ]);
});

test('what was found is said where the refusal does not say it', () => {
  const { problems } = holdAgainst({ ...recipe, title: 'x', steps: [] }, 'example.yaml', recipeSchema);
  expect(problems.map(({ field, message }) => `${String(field)}: ${message}`)).toEqual([
    expect.stringMatching(/^title: .*, found "x"$/),
    expect.stringMatching(/^steps: expected at least one step: .*, found \[\]$/),
  ]);
});
