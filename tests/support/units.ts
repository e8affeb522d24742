import type { CitedError, Recipe } from '../../src/loaders/unit.ts';

/** Units as the loaders hand them over, for tests of what is planned and asked of them. */

/** A recipe that needs nothing, and has no variant. */
export function recipe(more: Partial<Recipe> = {}): Recipe {
  return {
    kind: 'recipe',
    proof: 'run',
    id: 'greeting',
    folder: `examples/recipes/${more.id ?? 'greeting'}`,
    title: 'A greeting',
    summary: 'What it greets with.',
    needs: [],
    witness: [],
    releases: ['2.34'],
    git: undefined,
    chained: false,
    variants: [],
    inputs: '',
    ...more,
  };
}

/** An error that nothing here can run. */
export const cited: CitedError = {
  kind: 'error',
  proof: 'cited',
  id: 'boot',
  folder: 'examples/errors/boot',
  title: 'A cited error',
  summary: 'What it says.',
  why: 'it takes a booted NixOS',
  cited: [],
  error: { fix: 'Correct it.', phase: 'boot', program: 'systemd', signatures: [] },
};
