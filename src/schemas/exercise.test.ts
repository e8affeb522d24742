import { describe, expect, test } from 'vitest';
import { type Json, changed, refused, refuses } from '../../tests/support/refuses.ts';
import { exerciseSchema } from './exercise.ts';

describe('an exercise', () => {
  const says = 'It holds.';
  const valid = {
    title: 'A name',
    summary: 'What it teaches.',
    after: 'first-flake/track',
    task: [says],
    questions: [{ id: 'a', says, run: 'nix eval .#a', json: null }],
    start: { differs: 'a', exit: 255 },
    lazy: { empty: { differs: 'a', why: says } },
    hints: [says, says, says],
  };
  refuses(exerciseSchema, valid, [
    ['after', 'first-flake', 'expected a tutorial and a lesson'],
    ['after', 'a/b/c', 'expected a tutorial and a lesson'],
    ['after', '/a/b', 'expected a tutorial and a lesson'],
    ['task', []],
    ['questions', []],
    ['start.exit', 256],
    ['start.exit', -1],
    ['start.exit', 1.5],
    ['lazy.empty.why', undefined],
    ['hints', [says, says], 'expected three hints'],
  ]);
  test('a question has a value or an exit code, and not both', () => {
    const with_ = (change: Json): string[] =>
      refused(exerciseSchema, changed(valid, 'questions.0', { id: 'a', says, run: 'true', ...change }));
    expect(with_({ json: 1 })).toEqual([]);
    expect(with_({ exit: 255 })).toEqual([]);
    expect(with_({})).toEqual(['questions.0: expected one of `json` and `exit`']);
    expect(with_({ json: 1, exit: 0 })).toEqual(['questions.0: expected one of `json` and `exit`']);
    expect(with_({ exit: 256 }).join()).toContain('questions.0.exit');
    expect(with_({ exit: -1 }).join()).toContain('questions.0.exit');
  });
  test('a way that solves nothing ends with 0 by itself', () => {
    expect(exerciseSchema.parse(valid).lazy['empty']?.exit).toBe(0);
  });
});
