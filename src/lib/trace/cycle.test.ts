import { expect, test } from 'vitest';
import { cycleOf } from './cycle.ts';
import type { Frame, Trace } from './read-trace.ts';

const frame = (line: number, says = 'while x'): Frame => ({
  at: line,
  says,
  position: { file: '/a.nix', line, column: 1 },
});
const endless = (more: Partial<Frame> = {}): Frame => ({
  ...frame(9, 'infinite recursion encountered'),
  ...more,
});
const trace = (error: Frame | undefined, ...frames: Frame[]): Trace => ({
  ...(error && { error }),
  frames,
  truncated: false,
});
const lines = (of: Trace): number[] | undefined => cycleOf(of)?.map(({ position }) => position?.line ?? 0);

test('only an infinite recursion has a circle', () => {
  const says = 'entering the infinite recursion';
  expect(lines(trace(frame(9, 'undefined variable'), frame(1, says)))).toBeUndefined();
  expect(lines(trace(undefined, frame(1, says)))).toBeUndefined();
  expect(lines(trace(endless(), frame(1, says)))).toEqual([1, 9]);
});

test('it begins where Nix says so, before anything else counts', () => {
  expect(
    lines(
      trace(
        endless({ name: 'a' }),
        frame(1),
        frame(9),
        frame(2, 'entering the infinite recursion'),
        frame(3),
      ),
    ),
  ).toEqual([2, 9, 1, 9]);
  expect(lines(trace(endless(), frame(1, 'not entering the infinite recursion')))).toBeUndefined();
});

test('else at the frame that is where it ended', () => {
  expect(lines(trace(endless(), frame(1), frame(9), frame(2)))).toEqual([9, 1, 9]);
  const column = { ...frame(9), position: { file: '/a.nix', line: 9, column: 2 } };
  const file = { ...frame(9), position: { file: '/b.nix', line: 9, column: 1 } };
  expect(lines(trace(endless(), column, file))).toBeUndefined();
});

test.each(["attribute 'a'", "variable 'a'", "option `a'", "option 'services.a'", "'web.a'"])(
  'else at the frame that speaks of the name: %s',
  (part) => {
    expect(
      lines(trace(endless({ name: 'a' }), frame(1), frame(2, `while evaluating the ${part}`), frame(3))),
    ).toEqual([2, 1, 9]);
    expect(lines(trace(endless(), frame(2, `while evaluating the ${part}`)))).toBeUndefined();
    expect(lines(trace(endless({ name: 'b' }), frame(2, `while evaluating the ${part}`)))).toBeUndefined();
  },
);

test('what has no place is not drawn', () => {
  const placeless: Frame = { at: 1, says: 'while x' };
  expect(lines(trace(endless(), placeless, frame(2, 'entering the infinite recursion')))).toEqual([2, 9]);
});
