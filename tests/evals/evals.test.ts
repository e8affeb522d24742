import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { proveTask } from '../../scripts/evals/grade.ts';
import { evalsFile, readTasks } from '../../scripts/evals/read-tasks.ts';
import { worldOfTasks } from '../../scripts/evals/world-of-tasks.ts';
import { skillFolder } from '../../scripts/skill/skill-folder.ts';
import type { World } from '../../scripts/verify/worlds/world.ts';
import { repository } from '../support/repository.ts';

const tasks = await readTasks(repository);
const text = (path: string): string => readFileSync(join(repository, path), 'utf8');

let world: World;
beforeAll(async () => {
  world = await worldOfTasks(repository, () => undefined);
}, 300_000);
afterAll(() => world.remove());

describe.each(tasks)('$id', (task) => {
  test('Nix refuses the start and three wrong answers, and accepts two right ones', async () => {
    expect(await proveTask(world, task.id, task)).toEqual([]);
  }, 240_000);
  test('its words stand in SKILL.md and one reference, of 30 KB together', () => {
    const read = text(`${skillFolder}/SKILL.md`) + text(`${skillFolder}/references/${task.topic}.md`);
    expect(Buffer.byteLength(read)).toBeLessThanOrEqual(30_720);
    expect(task.words.filter((word) => !read.includes(word))).toEqual([]);
  });
});

test('evals.json is what the tasks are; npm run evals writes it', async () => {
  expect(await readFile(join(repository, 'evals/evals.json'), 'utf8')).toBe(evalsFile(tasks));
});

test('20 queries should load the skill, and 20 should not', async () => {
  const queries = z
    .array(z.strictObject({ query: z.string().min(10), should_trigger: z.boolean() }))
    .parse(JSON.parse(await readFile(join(repository, 'evals/triggers.json'), 'utf8')));
  expect(queries.filter((one) => one.should_trigger)).toHaveLength(20);
  expect(queries.filter((one) => !one.should_trigger)).toHaveLength(20);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(40);
});
