import { expect, test } from 'vitest';
import type { Totals } from '../closing-line.ts';
import { type EndedStage, addTotals, isGreen, judgeStage } from './judge-stage.ts';

const some = { passed: 3, failed: 0, skipped: 1 };
const judge = (ended: Omit<EndedStage, 'warnings'>): Totals => judgeStage({ ...ended, warnings: [] });

test('a stage that counts nothing is one check, by its exit code', () => {
  expect(judge({ exit: 0, counted: 'none' })).toEqual({ passed: 1, failed: 0, skipped: 0 });
  for (const exit of [1, 2, 127, undefined])
    expect(judge({ exit, counted: 'none' }), String(exit)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a stage that ended well has what it counted', () => {
  expect(judge({ exit: 0, counted: some })).toEqual(some);
});

test('failures that a stage counted stay, however it ended', () => {
  for (const exit of [0, 1, undefined])
    expect(judge({ exit, counted: { ...some, failed: 2 } }).failed, String(exit)).toBe(2);
});

test('a stage that ended badly without naming a failure has failed all the same', () => {
  for (const exit of [1, 130, undefined])
    expect(judge({ exit, counted: some }), String(exit)).toEqual({ ...some, failed: 1 });
});

test('a stage in which nothing passed has failed', () => {
  const nothing = { passed: 0, failed: 0, skipped: 4 };
  expect(judge({ exit: 0, counted: nothing })).toEqual({ ...nothing, failed: 1 });
});

test('a stage that left no counts has failed, however it ended', () => {
  for (const exit of [0, 1, undefined])
    expect(judge({ exit, counted: 'unreadable' }), String(exit)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
});

test('a stage in which Node warned has failed, however it ended', () => {
  const warnings = ['DeprecationWarning: old', 'Warning: leak'];
  expect(judgeStage({ exit: 0, counted: some, warnings })).toEqual({ ...some, failed: 2 });
  expect(judgeStage({ exit: 0, counted: 'none', warnings })).toEqual({ passed: 1, failed: 2, skipped: 0 });
});

test('a run is green where something passed and nothing failed', () => {
  const bad = { passed: 0, failed: 1, skipped: 0 };
  expect(addTotals([some, bad, some])).toEqual({ passed: 6, failed: 1, skipped: 2 });
  expect(isGreen(addTotals([some, some]))).toBe(true);
  expect(isGreen(addTotals([some, bad]))).toBe(false);
  expect(isGreen(addTotals([bad, some]))).toBe(false);
  expect(isGreen(addTotals([]))).toBe(false);
});
