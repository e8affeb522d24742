import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RecordedBy } from '../../scripts/verify/judge/toolchain-list.ts';
import { readToolchains } from '../../src/loaders/read-toolchains.ts';
import { PassedCache } from '../../scripts/verify/judge/passed-cache.ts';
import { type JobContext, type Settled, settleJob } from '../../scripts/verify/judge/settle-job.ts';
import { type Job, type RunJob, plan } from '../../scripts/verify/plan.ts';
import { PackedCommand } from '../../scripts/verify/run/packed-command.ts';
import { type RunStep, runJob } from '../../scripts/verify/run/run-job.ts';
import { provision } from '../../scripts/verify/toolchains/provision.ts';
import type { StepResult } from '../../scripts/verify/worlds/shell.ts';
import type { Toolchain } from '../../scripts/verify/worlds/toolchain.ts';
import { type World, createWorld } from '../../scripts/verify/worlds/world.ts';
import { discover } from '../../src/loaders/discover.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { repository } from '../support/repository.ts';

// A result has the same keys in success and in failure: who reads it asks for values, not for what is there.

let toolchains: ReadonlyMap<string, Toolchain>;
let toolchain: Toolchain;
beforeAll(async () => {
  const versions = await readVersions(repository);
  const { default: release } = versions.nix;
  toolchains = await provision(versions, [release], () => undefined);
  const found = toolchains.get(release);
  if (!found) throw new Error(`no Nix ${release}`);
  toolchain = found;
});

let place: Fixture;
beforeEach(async () => {
  place = await fixture();
});
afterEach(() => place.remove());

const example = 'examples/recipes/greeting/example.yaml';

async function job(): Promise<Job> {
  const versions = await readVersions(place.root);
  const { units } = await discover(place.root, versions);
  const [first] = plan(units, versions.nix.default, { filters: ['recipes/greeting'] });
  if (!first) throw new Error('the fixture has no greeting');
  return first;
}

async function runnable(): Promise<RunJob> {
  const found = await job();
  if ('skip' in found) throw new Error(found.skip);
  return found;
}

describe('what a world says of a command', () => {
  const keys = ['exit', 'output', 'seconds', 'ended', 'cast'];
  const options = { cwd: '/home/user', timeout: 60 };
  const terminal = { columns: 80, rows: 24, keys: [{ see: 'Name?', press: 'web<Enter>' }] };
  const cancelled = AbortSignal.abort();
  test.each<[string, Partial<StepResult>, (world: World) => Promise<StepResult>]>([
    ['it passed', { exit: 0, ended: undefined }, (world) => world.run('true', options)],
    ['it failed', { exit: 3, ended: undefined }, (world) => world.run('exit 3', options)],
    [
      'it was cancelled',
      { exit: undefined, ended: 'cancelled' },
      (world) => world.run('sleep 30', { ...options, signal: cancelled }),
    ],
    ['it printed too much', { exit: undefined, ended: 'output' }, (world) => world.run('yes', options)],
    [
      'it ran in a terminal',
      { exit: 0, ended: undefined },
      (world) => world.runInTerminal('read -rp "Name? " name', terminal, options),
    ],
    [
      'it failed in a terminal',
      { exit: 4, ended: undefined },
      (world) => world.runInTerminal('read -rp "Name? " name; exit 4', terminal, options),
    ],
    [
      'its screen never showed what is expected',
      { exit: undefined, ended: 'timeout' },
      (world) => world.runInTerminal('true', terminal, options),
    ],
  ])('%s', async (_name, expected, run) => {
    const world = await createWorld(toolchain);
    try {
      const result = await run(world);
      expect(Object.keys(result)).toEqual(keys);
      expect(result).toMatchObject(expected);
    } finally {
      await world.remove();
    }
  });
});

describe('what a run says of a step', () => {
  const keys = ['variant', 'step', 'exit', 'output', 'seconds', 'cast', 'problem', 'seen'];
  const steps = async (signal?: AbortSignal): Promise<RunStep[]> =>
    (await runJob(await runnable(), toolchain, undefined, signal)).steps;

  test('in success', async () => {
    const [step] = await steps();
    expect(Object.keys(step ?? {})).toEqual(keys);
    expect(step).toMatchObject({ exit: 0, cast: undefined, problem: undefined });
  });
  test('in failure', async () => {
    await place.edit(example, (text) => text.replace('contains: hello', 'contains: no'));
    const [step] = await steps();
    expect(Object.keys(step ?? {})).toEqual(keys);
    expect(step?.problem).toContain('found no "no"');
  });
  test('in a terminal', async () => {
    await place.edit(example, (text) =>
      text.replace('contains: hello', 'tty: { keys: [{ see: hello, press: "x" }] }'),
    );
    const [step] = await steps();
    expect(Object.keys(step ?? {})).toEqual(keys);
    expect(step?.cast).toMatch(/^\{"version":2/);
  });
});

describe('how a job ended', () => {
  const keys = ['drift', 'problems', 'report', 'shown'];
  const reportKeys = ['id', 'kind', 'release', 'status', 'reason', 'cached', 'drifted', 'seconds', 'steps'];
  const stepKeys = ['id', 'variant', 'exit', 'seconds'];

  async function settle(given: Job, more: Partial<JobContext> = {}): Promise<Settled> {
    const command = new PackedCommand(place.root);
    const { value: listed = { toolchains: [], providers: [] } } = await readToolchains(place.root);
    const { signal } = new AbortController();
    const context = {
      root: place.root,
      record: false,
      acceptDrift: false,
      listed,
      changed: undefined,
      recordedBy: new RecordedBy(place.root),
      signal,
      toolchains,
      provider: undefined,
      cache: undefined,
    };
    try {
      return await settleJob(given, { ...context, command, ...more });
    } finally {
      await command.remove();
    }
  }

  const edit = (change: (text: string) => string): Promise<void> => place.edit(example, change);
  const cases: Record<string, [shown: Settled['shown'], reason: unknown, () => Promise<Settled>]> = {
    'it passed': ['passed', null, async () => settle(await job())],
    'it passed before': [
      'passed',
      null,
      async () => {
        const cache = new PassedCache(place.root);
        await settle(await job(), { cache });
        const settled = await settle(await job(), { cache });
        expect(settled.report.cached).toBe(true);
        return settled;
      },
    ],
    'it failed': [
      'failed',
      expect.stringContaining('found no "no"'),
      async () => {
        await edit((text) => text.replace('contains: hello', 'contains: no'));
        return settle(await job());
      },
    ],
    'it could not be run': [
      'failed',
      expect.stringContaining('the sandbox could not run it'),
      async () => {
        const broken = { ...toolchain, mounts: () => ['--ro-bind', '/no-such-folder', '/usr'] };
        return settle(await job(), { toolchains: new Map([[toolchain.release, broken]]) });
      },
    ],
    'it could not be judged': [
      'failed',
      expect.stringContaining('it could not be judged: the disk is gone'),
      async () => {
        const cache = new PassedCache(place.root);
        cache.get = () => Promise.reject(new Error('the disk is gone'));
        return settle(await job(), { cache });
      },
    ],
    'it was recorded': [
      'recorded',
      'recorded, not compared',
      async () => {
        await edit((text) => text.replace('exit: 1', 'exit: 1\n    timeout: 30'));
        return settle(await job(), { record: true });
      },
    ],
    'it was recorded before': [
      'unchanged',
      'recorded before, unchanged',
      async () => settle(await job(), { record: true }),
    ],
    'there is no such Nix': [
      'skipped',
      expect.stringContaining('no Nix'),
      async () => settle(await job(), { toolchains: new Map() }),
    ],
    'it was left out': [
      'skipped',
      'its reason',
      async () => settle({ ...(await job()), skip: 'its reason' }),
    ],
  };

  test.each(Object.keys(cases))('%s', async (name) => {
    const [shown, reason, make] = cases[name] ?? [];
    const settled = await make?.();
    expect(Object.keys(settled ?? {}).sort()).toEqual(keys);
    expect(Object.keys(settled?.report ?? {}).sort()).toEqual(reportKeys.toSorted());
    expect(settled).toMatchObject({ shown, report: { reason } });
    for (const step of settled?.report.steps ?? []) expect(Object.keys(step)).toEqual(stepKeys);
  });
});
