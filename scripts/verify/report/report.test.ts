import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { Report } from '../../../src/schemas/report.ts';
import { mergeReports, totals, writeJson, writeJunit } from './report.ts';

type UnitReport = Report['units'][number];
const unit = (id: string, status: UnitReport['status'], reason: string | null = null): UnitReport => ({
  id,
  kind: 'recipe',
  release: '2.34',
  drifted: 0,
  status,
  reason,
  cached: false,
  seconds: 0.25,
  steps: [],
});
const units = [
  unit('a', 'passed'),
  unit('b', 'failed', 'found exit 1 & "no"'),
  unit('c', 'skipped', 'needs a NixOS machine'),
  unit('d', 'failed'),
];
const report: Report = {
  nix: '2.34.8',
  releases: { '2.34': '2.34.8' },
  provider: { name: 'pocket', revision: 'a', programs: 'b' },
  limits: 'a run 360 min',
  shard: null,
  units,
  totals: totals(units),
};

test('units are counted by how they ended', () => {
  expect(totals(units)).toEqual({ passed: 1, failed: 2, skipped: 1 });
  expect(totals([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('the reports of several shards become one', async () => {
  const folder = await temporaryFolder();
  const files = ['1.json', '2.json'].map((name) => join(folder, name));
  const [one = '', two = ''] = files;
  const other = { ...report, nix: null, releases: { '2.8': '2.8.1' }, units: [unit('e', 'passed')] };
  await writeJson(one, { ...other, provider: null, limits: null, shard: { index: 1, of: 2 } });
  await writeJson(two, { ...report, shard: { index: 2, of: 2 } });
  expect(await mergeReports([one, two])).toEqual({
    nix: '2.34.8',
    releases: { '2.8': '2.8.1', '2.34': '2.34.8' },
    provider: null,
    limits: 'a run 360 min',
    shard: null,
    units: [unit('e', 'passed'), ...units],
    totals: { passed: 2, failed: 2, skipped: 1 },
  });
  await writeJson(two, report);
  expect(await mergeReports([two])).toEqual(report);
  await expect(mergeReports([one])).rejects.toThrow('found no shard 2/2');
  await expect(mergeReports([])).rejects.toThrow('found no shard 1/1');
});

test('a report is JSON that a person can read, and what is none is refused', async () => {
  const file = join(await temporaryFolder(), 'report.json');
  await writeJson(file, report);
  expect(await readFile(file, 'utf8')).toMatch(/^\{\n {2}"nix": "2\.34\.8",\n.*\n\}\n$/s);
  await writeJson(file, { ...report, nix: 2.34 } as unknown as Report);
  await expect(mergeReports([file])).rejects.toThrow('nix');
});

test('JUnit has a case for each unit, with why it failed', async () => {
  const file = join(await temporaryFolder(), 'junit.xml');
  await writeJunit(file, report);
  const text = await readFile(file, 'utf8');
  expect(text).toContain('tests="4" failures="2" errors="0" skipped="1"');
  expect(text).toMatch(/<testcase classname="recipe" name="a on Nix 2\.34" time="0\.25"\/>/);
  expect(text).toMatch(/name="b on Nix 2\.34"[^]*?<failure message="found exit 1 &amp; &quot;no&quot;"\/>/);
  expect(text).toMatch(/name="c on Nix 2\.34"[^]*?<skipped\/>/);
  expect(text).toMatch(/name="d on Nix 2\.34"[^]*?<failure message="failed"\/>/);
});
