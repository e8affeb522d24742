import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proveTask } from '../../scripts/evals/grade.ts';
import type { NamedTask } from '../../scripts/evals/read-tasks.ts';
import { worldOfTasks } from '../../scripts/evals/world-of-tasks.ts';
import { skillFolder } from '../../scripts/skill/skill-folder.ts';
import type { World } from '../../scripts/verify/worlds/world.ts';
import { repository } from '../support/repository.ts';

const text = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** Tests of tasks, in one world. Each file of tests that calls this is a part that a worker takes. */
export function proveTasks(tasks: readonly NamedTask[]): void {
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
}
