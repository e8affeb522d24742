import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { evalsFile, readTasks } from '../../scripts/evals/read-tasks.ts';
import { repository } from '../support/repository.ts';

test('evals.json is what the tasks are; npm run evals writes it', async () => {
  const file = await readFile(join(repository, 'evals/evals.json'), 'utf8');
  expect(file).toBe(evalsFile(await readTasks(repository)));
});

test('20 queries should load the skill, and 20 should not', async () => {
  const queries = z
    .array(z.strictObject({ query: z.string().min(10), should_trigger: z.boolean() }))
    .parse(JSON.parse(await readFile(join(repository, 'evals/triggers.json'), 'utf8')));
  expect(queries.filter((one) => one.should_trigger)).toHaveLength(20);
  expect(queries.filter((one) => !one.should_trigger)).toHaveLength(20);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(40);
});
