import { describe, expect, test } from 'vitest';
import { changed, long, refused, refuses } from '../../tests/support/refuses.ts';
import { skillSchema } from './skill.ts';

describe('what the skill says', () => {
  const proved = { unit: 'a', steps: ['b'] };
  const valid = {
    description: long(50),
    rules: Array.from({ length: 5 }, () => ({ says: long(20), ...proved })),
    commands: Array.from({ length: 5 }, () => ({ task: long(5), run: long(5), ...proved })),
    shapes: [{ title: 'One', of: 'a', path: 'flake.nix', region: 'x' }],
    topics: [{ name: 'flakes', when: long(10), pages: ['flakes', 'flakes/inputs'] }],
  };
  refuses(skillSchema, valid, [
    ['description', long(49)],
    ['description', long(1025)],
    ['rules', valid.rules.slice(1)],
    ['rules.0.says', long(19)],
    ['rules.0.steps', []],
    ['rules.0.unit', 'A'],
    ['commands', valid.commands.slice(1)],
    ['commands.0.task', long(4)],
    ['commands.0.run', long(4)],
    ['shapes', []],
    ['shapes.0.title', 'On'],
    ['shapes.0.path', undefined],
    ['topics', []],
    ['topics.0.when', long(9)],
    ['topics.0.pages', []],
    ['topics.0.pages.0', 'flakes/'],
    ['topics.0.pages.0', 'a/b/c'],
    ['topics.0.pages.0', '/flakes'],
  ]);
  test('a description of 1,024 letters is the longest', () => {
    expect(refused(skillSchema, changed(valid, 'description', long(1024)))).toEqual([]);
  });
});
