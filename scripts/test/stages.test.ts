import { expect, test, vi } from 'vitest';
import { stages } from './stages.ts';

const totals = { totals: { passed: 2, failed: 1, skipped: 1 } };
const verify = { ...totals, nix: null, releases: {}, provider: null, limits: null, shard: null, units: [] };
const playwright = (unexpected: number, flaky: number): unknown => ({
  stats: { expected: 2, unexpected, flaky, skipped: 1 },
});

const vitest = { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1 };

/** What each stage that counts would write where two checks pass, one fails and one is skipped. */
const written: Record<string, unknown[]> = {
  floors: [vitest],
  unit: [vitest],
  conformance: [totals],
  builders: [totals],
  options: [totals],
  pocketpkgs: [totals],
  verify: [verify],
  machine: [totals],
  // A test that passed only when it was tried again has failed.
  browser: [playwright(1, 0), playwright(0, 1)],
};

test('every stage that counts reads its failures', () => {
  const counting = stages.filter(({ counts }) => counts !== undefined);
  expect(counting.map(({ name }) => name).toSorted()).toEqual(Object.keys(written).toSorted());
  for (const { name, counts } of counting)
    for (const report of written[name] ?? [])
      expect(counts?.(report), name).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('counts of another shape are refused', () => {
  for (const { name, counts } of stages) if (counts) expect(() => counts({}), name).toThrow();
});

test('CI proves every unit anew; elsewhere what has not changed is not run again', () => {
  const verify = stages.find(({ name }) => name === 'verify');
  try {
    vi.stubEnv('CI', 'true');
    expect(verify?.command('file')).toContain('--no-cache');
    vi.stubEnv('CI', '');
    expect(verify?.command('file')).not.toContain('--no-cache');
  } finally {
    vi.unstubAllEnvs();
  }
});
