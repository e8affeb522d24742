import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeReports, writeJson, writeJunit } from '../../scripts/verify/report/report.ts';
import { reportSchema } from '../../src/schemas/report.ts';
import { type Fixture, fixture } from '../support/fixture.ts';

let place: Fixture;
beforeEach(async () => {
  place = await fixture();
});
afterEach(() => place.remove());

test('shards are disjoint, and their reports add up', async () => {
  const files: string[] = [];
  for (const index of [1, 2]) {
    const { report } = await place.verify({ shard: { index, of: 2 } });
    expect(report.totals.passed).toBe(1);
    const file = join(place.root, `${String(index)}.json`);
    await writeJson(file, report);
    files.push(file);
  }
  const merged = await mergeReports(files);
  expect(merged.totals).toEqual({ passed: 2, failed: 0, skipped: 0 });
  expect(new Set(merged.units.map(({ id }) => id)).size).toBe(2);
  expect(merged.nix).toMatch(/^2\.34\./);
});

test('a shard that is there twice, or missing, or of another run, makes no report', async () => {
  const file = async (name: string, shard: { index: number; of: number } | undefined): Promise<string> => {
    const path = join(place.root, name);
    await writeJson(path, (await place.verify({ shard, filters: ['recipes/greeting'] })).report);
    return path;
  };
  const [one, two] = [await file('1.json', { index: 1, of: 2 }), await file('2.json', { index: 2, of: 2 })];
  const third = await file('3.json', { index: 3, of: 3 });
  const all = await file('all.json', undefined);
  expect((await mergeReports([one, two])).totals.passed).toBe(1);
  expect((await mergeReports([all])).totals.passed).toBe(1);
  await expect(mergeReports([one, one, two])).rejects.toThrow('found shard 1/2, which');
  await expect(mergeReports([one])).rejects.toThrow('found no shard 2/2');
  await expect(mergeReports([one, third])).rejects.toThrow('found a part of 3, expected one of 2');
  await expect(mergeReports([all, all])).rejects.toThrow('found shard 1/1, which');
});

test('a unit that cannot be read is counted once by all shards', async () => {
  await place.write('examples/recipes/broken/example.yaml', 'x: *nope\n');
  const counts = [1, 2].map(async (index) => (await place.verify({ shard: { index, of: 2 } })).report.totals);
  expect((await Promise.all(counts)).map(({ failed }) => failed)).toEqual([1, 0]);
});

test('the report says what ran, how it ended and how long it took', async () => {
  const { report } = await place.verify();
  expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  const unit = report.units.find(({ id }) => id === 'greeting');
  expect(unit?.steps.map(({ id, exit }) => [id, exit])).toEqual([
    ['eval', 0],
    ['missing', 1],
  ]);
  expect(unit?.steps.every(({ seconds }) => seconds > 0)).toBe(true);
});

test('JUnit counts failures', async () => {
  await place.edit('examples/recipes/greeting/example.yaml', (text) =>
    text.replace('contains: hello', 'contains: no'),
  );
  const { report } = await place.verify();
  const file = join(place.root, 'junit.xml');
  await writeJunit(file, report);
  expect(await readFile(file, 'utf8')).toMatch(/tests="2" failures="1"/);
});

test('bail stops after the first failure', async () => {
  await place.edit('examples/recipes/greeting/example.yaml', (text) => text.replace('exit: 1', 'exit: 2'));
  await place.edit('examples/errors/greeting-missing/example.yaml', (text) =>
    text.replace('broken: 1', 'broken: 2'),
  );
  const { report } = await place.verify({ bail: true, jobs: 1 });
  expect(report.totals).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a filter that matches nothing proves nothing', async () => {
  const { report } = await place.verify({ filters: ['nothing-of-this-name'] });
  expect(report.totals.passed).toBe(0);
});
