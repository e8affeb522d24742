import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RecordLock } from '../../scripts/verify/judge/record-lock.ts';
import { digest } from '../../src/lib/units/digest.ts';
import { type Fixture, fixture } from '../support/fixture.ts';

// A recording may come from a listed toolchain and no other, and a new one from the toolchain that judges it.

const folder = 'examples/recipes/greeting/evidence/nix-2.34';
const former = `sha256-${'1'.repeat(64)}`;

let place: Fixture;
beforeEach(async () => {
  place = await fixture();
});
afterEach(() => place.remove());

const file = (path: string): string => join(place.root, path);

/** Says that another toolchain made the recording, and that it printed something else. */
async function forge(): Promise<void> {
  await place.edit(`${folder}/eval.txt`, (text) => text.replace('hello', 'goodbye'));
  const forged = digest(await readFile(file(`${folder}/eval.txt`)));
  await place.edit(`${folder}/run.json`, (text) =>
    text
      .replace(/"recording": "sha256-[0-9a-f]+"/, `"recording": "${forged}"`)
      .replace(/"userland": "[^"]+"/, `"userland": "${former}"`),
  );
}

/** Lists a toolchain that made recordings before. */
async function list(): Promise<void> {
  await place.edit('toolchains.json', (text) => {
    const found = JSON.parse(text) as { toolchains: object[] };
    const { toolchains } = found;
    toolchains.unshift({ ...toolchains.at(-1), userland: former, since: '2025-01-01' });
    return JSON.stringify(found);
  });
}

async function commit(): Promise<void> {
  const env = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
  for (const args of [
    ['init', '-q'],
    ['add', '--all'],
    ['commit', '-q', '-m', 'all'],
  ])
    await execa('git', ['-C', place.root, ...args], { env });
}

test('a recording from a toolchain that is not listed fails', async () => {
  await forge();
  const { report, failures } = await place.verify();
  expect(failures.join('\n')).toContain(
    `found a toolchain that is not listed: Nix 2.34.8 with the tools ${former}`,
  );
  expect(report.totals.failed).toBe(1);
});

test('an untouched one from a former toolchain may drift: it is reported and counted', async () => {
  await forge();
  await list();
  await commit();
  const { report, drift } = await place.verify({ base: 'HEAD' });
  expect(report.totals).toEqual({ passed: 2, failed: 0, skipped: 0 });
  expect(report.units.map(({ drifted }) => drifted)).toEqual([0, 1]);
  expect(drift.map(({ kind }) => kind)).toEqual(['text']);
});

test('what drifted is reported again where nothing has changed, and no pass for a change that edits it', async () => {
  await list();
  await commit();
  await forge();
  await commit();
  const first = await place.verify({ base: 'HEAD', cache: true });
  const second = await place.verify({ base: 'HEAD', cache: true });
  expect(second.report.units.map(({ cached, drifted }) => [cached, drifted])).toEqual([
    [true, 0],
    [true, 1],
  ]);
  expect(second.drift).toEqual(first.drift);
  expect((await place.verify({ base: 'HEAD~1', cache: true })).report.totals.failed).toBe(1);
});

test('one that the change adds or edits must come from the toolchain that judges it', async () => {
  await list();
  await commit();
  await forge();
  const { report, failures } = await place.verify({ base: 'HEAD' });
  expect(failures.join('\n')).toContain(
    'this change adds or edits the recording, and another toolchain made it than the one that judges it',
  );
  expect(report.totals.failed).toBe(1);
});

test('a revision that git does not know is refused', async () => {
  await commit();
  await expect(place.verify({ base: 'no-such-branch' })).rejects.toThrow(
    'git knows no "no-such-branch" here',
  );
});

test('accepting drift records what differs, and nothing else', async () => {
  await forge();
  await list();
  const { recorded, drift, report } = await place.verify({ acceptDrift: true });
  expect([recorded, drift.length, report.totals.passed]).toEqual([1, 1, 1]);
  expect(await readFile(file(`${folder}/eval.txt`), 'utf8')).toContain('hello');
  expect((await place.verify({ base: undefined })).drift).toEqual([]);
});

test('recording lists its toolchain', async () => {
  await writeFile(file('toolchains.json'), '{ "toolchains": [], "providers": [] }\n');
  await rm(file(folder), { recursive: true });
  await place.verify({ record: true });
  const { toolchains } = JSON.parse(await readFile(file('toolchains.json'), 'utf8')) as {
    toolchains: { release: string; since: string }[];
  };
  expect(toolchains).toMatchObject([{ release: '2.34', since: new Date().toISOString().slice(0, 10) }]);
});

test.each([
  ['deleted', (path: string) => rm(path)],
  ['edited', (path: string) => writeFile(path, 'another text\n')],
  ['joined by a stray one', () => writeFile(file(`${folder}/stray.txt`), '')],
])('a recording that was %s is written again', async (_, harm) => {
  await harm(file(`${folder}/eval.txt`));
  expect((await place.verify({ record: true })).recorded).toBe(1);
  expect((await place.verify()).failures).toEqual([]);
});

test('of two recorders the second is refused, and says why', async () => {
  const lock = new RecordLock(place.root);
  await lock.take();
  await expect(place.verify({ record: true })).rejects.toThrow('another recorder is at work here');
  expect((await place.verify()).failures).toEqual([]);
  await lock.release();
  expect((await place.verify({ record: true })).failures).toEqual([]);
});

test('the lock of a recorder that is gone is taken over, and what it left is put in order', async () => {
  await mkdir(file('.cache'), { recursive: true });
  await writeFile(file('.cache/record.lock'), '999999999');
  await rename(file(folder), file(`${folder}.old`));
  await mkdir(file(`${folder}.new`));
  expect((await place.verify({ record: true })).recorded).toBe(0);
  expect((await place.verify()).failures).toEqual([]);
});
