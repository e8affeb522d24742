import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Recipe, ReproducedError } from '../../../src/loaders/unit.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { type PassInputs, PassedCache } from './passed-cache.ts';

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
  recorded: [{ id: 'eval', variant: 'flake', exit: 0, recording: 'sha256-recording' }],
};
const [step] = inputs.recorded;

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
  'another recording': { ...inputs, recorded: step ? [{ ...step, recording: 'sha256-other' }] : [] },
  'another exit code': { ...inputs, recorded: step ? [{ ...step, exit: 1 }] : [] },
  'no recording': { ...inputs, recorded: [] },
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
  const steps = [{ id: 'eval', variant: 'flake', exit: 0, seconds: 1 }];
  await cache.put(key, steps);
  expect(await new PassedCache(root).get(key)).toEqual(steps);
  expect(await cache.get(key.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).toBeUndefined();
});

test('passes are kept in the cache folder that the user names', async () => {
  const cache = await temporaryFolder();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  await new PassedCache().put('key', []);
  vi.unstubAllEnvs();
  expect(await readdir(join(cache, 'provenix/passed'))).toEqual(['key.json']);
});
