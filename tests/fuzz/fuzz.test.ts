import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import type { Fuzzer } from '../../scripts/fuzz/fuzzer.ts';
import { Random } from '../../scripts/fuzz/random.ts';
import { runFuzzer } from '../../scripts/fuzz/run-fuzzer.ts';
import { repository } from '../support/repository.ts';

// `npm run fuzz` tries thousands; here each fuzzer tries a few, so that none of them rots.

const names = (await readdir(import.meta.dirname)).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
);

test('there are fuzzers', () => {
  expect(names.length).toBeGreaterThan(0);
});

// By the command itself: a fuzzer is loaded by Node, as what it tries is.
test.each(names)('%s finds nothing in a hundred inputs', { timeout: 120_000 }, async (name) => {
  const fuzz = join(repository, 'scripts/fuzz.ts');
  const args = [fuzz, name.replace(/\.ts$/, ''), '--seed', '1', '--count', '100'];
  const { exitCode, all } = await execa(process.execPath, args, { reject: false, all: true });
  expect(exitCode, all).toBe(0);
  expect(all).toContain('100 inputs');
});

const numbers: Fuzzer<number> = {
  about: 'numbers',
  count: 50,
  make: (random) => random.below(10),
  attempt: (number) => (number < 5 ? 'accepted' : 'refused'),
};

test('what throws is a finding, which its index makes again', async () => {
  const broken: Fuzzer<number> = {
    ...numbers,
    attempt(number) {
      if (number === 7) throw new Error('seven');
      return numbers.attempt(number);
    },
  };
  const { findings, tried, accepted, refused } = await runFuzzer(broken, { seed: 3, count: 50 });
  expect(findings.length).toBeGreaterThan(0);
  expect(accepted + refused + findings.length).toBe(tried);
  expect(findings.every(({ input }) => input === '7')).toBe(true);
  const again = await runFuzzer(broken, { seed: 3, count: 50, only: findings[0]?.index });
  expect(again.findings).toHaveLength(1);
  expect(again.tried).toBe(1);
});

test('a fuzzer that is always let in, or never, is a finding', async () => {
  for (const [outcome, says] of [
    ['accepted', 'all 50 inputs were accepted'],
    ['refused', 'all 50 inputs were refused'],
  ] as const) {
    const { findings } = await runFuzzer({ ...numbers, attempt: () => outcome }, { seed: 1, count: 50 });
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining(says)]);
  }
});

test('what takes long is a finding', async () => {
  const slow: Fuzzer<number> = {
    ...numbers,
    attempt() {
      const until = process.cpuUsage().user + 20_000;
      while (process.cpuUsage().user < until);
      return 'accepted';
    },
  };
  const { findings } = await runFuzzer(slow, { seed: 1, count: 1, only: 0, most: 10 });
  expect(findings[0]?.message).toMatch(/it took \d+ ms, and may take 10/);
});

test('a seed gives the same input, another seed another', () => {
  const input = (seed: number, index: number): string => Random.of(seed, index).text(50);
  expect(input(1, 2)).toBe(input(1, 2));
  expect(new Set([input(1, 2), input(1, 3), input(2, 2), input(2, 3)]).size).toBe(4);
});
