import { expect, test } from 'vitest';
import type { World } from '../../../scripts/verify/worlds/world.ts';
import { eachInNixWorld } from './nix-world.ts';

// `provenix learn check` in the lessons of a tutorial, with real Nix: what a lesson asks holds for its files, and for
// those of the lesson before it does not.

const { world, provenix } = await eachInNixWorld();

const learn = (words: string, cwd = '/home/user/language'): ReturnType<World['run']> =>
  world().run(provenix(`learn ${words}`), { cwd, timeout: 120 });

// Those before the tutorial becomes a flake, whose nixpkgs a bare world has not.
const lessons = [
  'values',
  'text',
  'tostring',
  'function',
  'misspelt',
  'map',
  'merge',
  'merge-inside',
  'circle',
  'trace',
];

test('the files of each lesson of the language hold, and those of the lesson before do not', async () => {
  expect(await learn('start language', '/home/user')).toMatchObject({ exit: 0 });
  const first = await learn('check');
  expect(first.output).toContain('The next lesson is values: ');
  for (const [index, lesson] of lessons.entries()) {
    const before = await learn('check');
    expect([before.exit === 0, before.output], lesson).toEqual([false, expect.any(String)]);
    expect(await learn(`goto ${lesson}`), lesson).toMatchObject({ exit: 0 });
    const given = await learn('check');
    expect([given.exit, given.output], lesson).toEqual([
      0,
      expect.stringMatching(`as in the lesson ${lesson}[.,]`),
    ]);
    expect(given.output).toContain(`The next lesson is ${lessons[index + 1] ?? 'flake'}: `);
  }
}, 300_000);
