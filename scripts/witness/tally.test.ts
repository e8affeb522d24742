import { expect, test } from 'vitest';
import { tallyWords } from './tally.ts';

test('verdicts are counted in their order, and those without a step are left out', () => {
  const step = { id: 'a', variant: 'flake' };
  expect(
    tallyWords([
      { ...step, verdict: 'evaluated', missing: 'https://example.com/a' },
      { ...step, verdict: 'same' },
      { ...step, verdict: 'same' },
    ]),
  ).toBe('2 same, 1 evaluated');
});
