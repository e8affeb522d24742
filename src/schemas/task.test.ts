import { describe, expect, test } from 'vitest';
import { long, refused, refuses } from '../../tests/support/refuses.ts';
import { taskSchema } from './task.ts';

describe('a task', () => {
  const answer = { says: 'Five.', run: 'x' };
  const valid = {
    prompt: long(20),
    expected: long(10),
    files: { 'flake.nix': '{ }', 'a/b.nix': '1' },
    grade: [{ run: 'nix build' }],
    wrong: [answer, answer, answer],
    right: [answer, answer],
    topic: 'flakes',
    words: ['ab'],
  };
  refuses(taskSchema, valid, [
    ['prompt', long(19)],
    ['expected', long(9)],
    ['grade', []],
    ['grade.0.exit', 0.5],
    ['wrong', [answer, answer]],
    ['wrong.0.says', 'Four'],
    ['wrong.0.run', ''],
    ['right', [answer]],
    ['topic', 'A b'],
    ['words', []],
    ['words.0', 'a'],
  ]);
  test.each(['/flake.nix', 'a//b', 'a/', 'a b'])('a file at %j is refused', (path) => {
    expect(refused(taskSchema, { ...valid, files: { [path]: '' } })).not.toEqual([]);
  });
  test('what is left out has its default', () => {
    expect(taskSchema.parse(valid)).toMatchObject({
      untracked: [],
      nixpkgs: false,
      grade: [{ run: 'nix build', exit: 0 }],
    });
  });
});
