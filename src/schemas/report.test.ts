import { expect, test } from 'vitest';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { reportSchema } from './report.ts';

const report = {
  nix: '2.34.8',
  releases: { '2.34': '2.34.8' },
  provider: { name: 'pinned', revision: 'a'.repeat(40), programs: null },
  limits: 'memory of a world 6 GiB',
  shard: { index: 1, of: 3 },
  units: [
    {
      id: 'let-in',
      kind: 'recipe',
      release: '2.34',
      status: 'failed',
      reason: 'found exit 1, expected 0',
      cached: false,
      drifted: 0,
      seconds: 0.25,
      steps: [{ id: 'let', variant: 'flake', exit: 1, seconds: 0.125 }],
    },
  ],
  totals: { passed: 0, failed: 1, skipped: 0 },
};

test('a report has all of its fields', () => {
  // The versions of releases are as many as ran.
  expect(optionalParts(reportSchema, report)).toEqual(['releases/2.34']);
  expect(looseParts(reportSchema, report)).toEqual([]);
});

test.each<[string, unknown, unknown]>([
  ['nix', null, 2.34],
  ['provider', null, 'pocket'],
  ['limits', null, 6],
  ['shard', null, '1/3'],
  ['shard/index', 2, 0],
  ['shard/of', 4, 0],
  ['units', [], {}],
  ['units/0/reason', null, 1],
  ['units/0/kind', 'template', 'example'],
  ['units/0/status', 'passed', 'recorded'],
  ['units/0/status', 'skipped', 'green'],
  ['units/0/drifted', 2, 1.5],
  ['units/0/steps', [], {}],
  ['units/0/steps/0/exit', null, 1.5],
  ['totals/passed', 3, 1.5],
  ['totals/failed', 3, 1.5],
  ['totals/skipped', 3, 1.5],
])('%s may be %j, and not %j', (path, good, bad) => {
  expect(refusals(reportSchema, put(report, path, good))).toEqual([]);
  expect(refusals(reportSchema, put(report, path, bad))).toEqual([
    expect.stringMatching(new RegExp(`^${path}: `)),
  ]);
});
