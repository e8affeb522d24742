import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Recipe, ReproducedError } from '../../../src/loaders/unit.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { Evidence } from '../../../src/schemas/evidence.ts';
import { type Pass, type PassInputs, PassedCache } from './passed-cache.ts';

const recipe: Recipe = {
  kind: 'recipe',
  proof: 'run',
  id: 'greeting',
  folder: 'examples/recipes/greeting',
  title: 'A greeting',
  summary: 'Evaluate one value of a flake.',
  needs: [],
  witness: [],
  releases: ['2.34', '2.26'],
  git: undefined,
  chained: false,
  variants: [],
  inputs: 'sha256-inputs',
};
const error: ReproducedError = {
  ...recipe,
  kind: 'error',
  error: { message: 'missing', fix: 'Write it.', phase: 'evaluate', program: 'nix', signatures: [] },
};
const inputs: PassInputs = {
  job: { unit: recipe, release: '2.34' },
  toolchain: { version: '2.34.8', userland: 'sha256-tools' },
  provider: { name: 'pocket', revision: 'abc', programs: 'def' },
  recorded: {
    nix: '2.34.8',
    release: '2.34',
    userland: 'sha256-tools',
    provider: null,
    system: 'x86_64-linux',
    date: '2026-01-01',
    inputs: 'sha256-inputs',
    steps: [{ id: 'eval', variant: 'flake', exit: 0, recording: 'sha256-recording' }],
  },
  isNew: false,
};
const { recorded } = inputs;
const [step] = recorded.steps;
const withSteps = (steps: Evidence['steps']): PassInputs => ({ ...inputs, recorded: { ...recorded, steps } });

const others: Record<string, PassInputs> = {
  'another unit': { ...inputs, job: { ...inputs.job, unit: { ...recipe, id: 'other' } } },
  'other files or steps': { ...inputs, job: { ...inputs.job, unit: { ...recipe, inputs: 'sha256-other' } } },
  'another kind': { ...inputs, job: { ...inputs.job, unit: error } },
  'another message': {
    ...inputs,
    job: { ...inputs.job, unit: { ...error, error: { ...error.error, message: 'found' } } },
  },
  'another release': { ...inputs, job: { ...inputs.job, release: '2.26' } },
  'another Nix': { ...inputs, toolchain: { ...inputs.toolchain, version: '2.34.9' } },
  'other tools': { ...inputs, toolchain: { ...inputs.toolchain, userland: 'sha256-other' } },
  'no provider': { ...inputs, provider: null },
  'another provider': { ...inputs, provider: { name: 'pinned', revision: 'abc', programs: null } },
  'other programs': { ...inputs, provider: { name: 'pocket', revision: 'abc', programs: 'other' } },
  'another recording': withSteps(step ? [{ ...step, recording: 'sha256-other' }] : []),
  'another exit code': withSteps(step ? [{ ...step, exit: 1 }] : []),
  'no recording': withSteps([]),
  'a recording from other tools': { ...inputs, recorded: { ...recorded, userland: 'sha256-other' } },
  'a recording from another provider': {
    ...inputs,
    recorded: { ...recorded, provider: { name: 'pocket', revision: 'other', programs: 'def' } },
  },
  'a recording that the change edits': { ...inputs, isNew: true },
};

test('a pass is looked up by all that it depends on', async () => {
  const cache = new PassedCache(await temporaryFolder());
  const keys = new Map([[await cache.key(inputs), 'itself']]);
  for (const [name, other] of Object.entries(others)) {
    const key = await cache.key(other);
    expect(keys.get(key), `${name} has the key of another`).toBeUndefined();
    keys.set(key, name);
  }
  expect(await cache.key({ ...inputs })).toBe(await cache.key(inputs));
});

test('what was put is got, and nothing else', async () => {
  const root = await temporaryFolder();
  const cache = new PassedCache(root);
  const key = await cache.key(inputs);
  expect(await cache.get(key)).toBeUndefined();
  const pass: Pass = {
    steps: [{ id: 'eval', variant: 'flake', exit: 0, seconds: 1 }],
    drift: [{ kind: 'numbers', text: 'another text' }],
  };
  await cache.put(key, pass);
  expect(await new PassedCache(root).get(key)).toEqual(pass);
  expect(await cache.get(key.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toBeUndefined();
});

test('passes are kept in the cache folder that the user names', async () => {
  const cache = await temporaryFolder();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  await new PassedCache().put('key', { steps: [], drift: [] });
  vi.unstubAllEnvs();
  expect(await readdir(join(cache, 'provenix/passed'))).toEqual(['key.json']);
});
