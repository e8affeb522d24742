import { expect, test } from 'vitest';
import { failureLines } from './failures.ts';
import { stages } from './stages.ts';

const failuresOf = (name: string, written: unknown): unknown =>
  stages.find((stage) => stage.name === name)?.failures?.(written);

test('of unit tests those that failed are said, and files that could not be read', () => {
  const passed = { status: 'passed', fullName: 'stays', failureMessages: [] };
  const failed = { status: 'failed', fullName: 'breaks', failureMessages: ['expected 1', 'expected 2'] };
  expect(
    failuresOf('unit', {
      testResults: [
        { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
        { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
        { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [passed] },
      ],
    }),
  ).toEqual([
    { name: 'a.test.ts: breaks', why: 'expected 1\nexpected 2' },
    { name: 'b.test.ts', why: 'no such module' },
  ]);
});

test('of the browser those that did not pass at once are said, at any depth', () => {
  const spec = (title: string, status: string, ...messages: (string | undefined)[]): unknown => ({
    title,
    file: 'a.spec.ts',
    tests: [{ status, results: messages.map((message) => ({ error: message ? { message } : undefined })) }],
  });
  expect(
    failuresOf('browser', {
      suites: [
        {
          specs: [spec('stays', 'expected')],
          suites: [
            { specs: [spec('breaks', 'unexpected', 'too wide'), spec('wavers', 'flaky', 'late', undefined)] },
          ],
        },
      ],
    }),
  ).toEqual([
    { name: 'a.spec.ts: breaks', why: 'too wide' },
    { name: 'a.spec.ts: wavers', why: 'late' },
  ]);
});

test('of units each failed run is said with its release and its reason', () => {
  const unit = { kind: 'recipe', id: 'a', release: '2.34', cached: false, drifted: 0, seconds: 1, steps: [] };
  expect(
    failuresOf('verify', {
      nix: null,
      releases: {},
      provider: null,
      limits: null,
      shard: null,
      units: [
        { ...unit, status: 'failed', reason: 'exit 1' },
        { ...unit, status: 'passed', reason: null },
      ],
      totals: { passed: 1, failed: 1, skipped: 0 },
    }),
  ).toEqual([{ name: 'recipe a on Nix 2.34', why: 'exit 1' }]);
});

test('lines are plain, and few', () => {
  const long = Array.from({ length: 30 }, (_, index) => `line ${String(index)}`).join('\n');
  expect(
    failureLines('unit', [{ name: 'a\u001b[2J', why: '\u001b[31mred\u001b[39m\n\n\u0007bell' }]),
  ).toEqual(['✗ unit: a\\u{1b}[2J', '    red', '    \\u{7}bell']);
  expect(failureLines('unit', [{ name: 'a', why: long }])).toHaveLength(13);
  const many = Array.from({ length: 23 }, () => ({ name: 'a', why: '' }));
  expect(failureLines('unit', many).at(-1)).toBe('✗ unit: 3 more');
});
