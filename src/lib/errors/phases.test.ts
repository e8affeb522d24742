import { expect, test } from 'vitest';
import { phaseSchema } from '../../schemas/unit.ts';
import * as all from './phases.ts';

test('each phase has a title of its own, in the order of the work', () => {
  expect(all.phases).toEqual(phaseSchema.options);
  const titles = all.phases.map((phase) => all.phaseTitle(phase));
  for (const title of titles) expect(title).toMatch(/^[A-Z]\w+ \w+/);
  expect(new Set(titles).size).toBe(titles.length);
});
