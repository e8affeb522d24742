import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe('reports that are not one run are refused', () => {
  const merged = async (...parts: Partial<Report>[]): Promise<string> => {
    const folder = await temporaryFolder();
    const files = parts.map((_, index) => join(folder, `${String(index)}.json`));
    for (const [index, part] of parts.entries())
      await writeJson(files[index] ?? '', { ...report, units: [unit(String(index), 'passed')], ...part });
    return mergeReports(files).then(
      () => 'merged',
      (error: unknown) => String(error).replaceAll(`${folder}/`, ''),
    );
  };
  const of = (index: number, all: number): Partial<Report> => ({ shard: { index, of: all } });
  test.each<[string, string[], Partial<Report>[]]>([
    ['a part twice', ['1.json', 'found shard 1/2, which 0.json is, too'], [of(1, 2), of(1, 2), of(2, 2)]],
    ['parts of two runs', ['1.json', 'found a part of 3, expected one of 2'], [of(1, 2), of(3, 3), of(2, 2)]],
    ['a part with a whole', ['1.json', 'found a part of 1, expected one of 2'], [of(1, 2), {}, of(2, 2)]],
    ['a part missing', ['0.json, 1.json', 'found no shard 2/3'], [of(1, 3), of(3, 3)]],
    [
      'a unit in two parts',
      ['0.json, 1.json', 'found recipe a on Nix 2.34 in two of them, expected each once'],
      [
        { ...of(1, 2), units: [unit('a', 'passed')] },
        { ...of(2, 2), units: [unit('a', 'passed')] },
      ],
    ],
  ])('%s', async (_name, said, parts) => {
    const message = await merged(...parts);
    expect(message).toContain('These reports are not one run.');
    for (const part of said) expect(message).toContain(part);
  });
  test('a part that is missing is said, and not what is twice for it', async () => {
    const units = [unit('a', 'passed')];
    expect(await merged({ ...of(1, 3), units }, { ...of(2, 3), units })).not.toContain('in two of them');
  });
  test('the same unit on two releases is no unit twice', async () => {
    const other = { ...unit('a', 'passed'), release: '2.26' };
    expect(await merged({ ...of(1, 2), units: [unit('a', 'passed')] }, { ...of(2, 2), units: [other] })).toBe(
      'merged',
    );
  });
});

test('a report is JSON that a person can read, and what is none is refused', async () => {
  const file = join(await temporaryFolder(), 'report.json');
  await writeJson(file, report);
  expect(await readFile(file, 'utf8')).toMatch(/^\{\n {2}"nix": "2\.34\.8",\n.*\n\}\n$/s);
  await writeJson(file, { ...report, nix: 2.34 } as unknown as Report);
  await expect(mergeReports([file])).rejects.toThrow(/This is no report of `verify --json`\.[^]*nix/);
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
