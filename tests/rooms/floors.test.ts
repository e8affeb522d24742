import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import config from '../../vitest.config.ts';
import { repository } from '../support/repository.ts';

// A floor under files that are not there holds nothing.

const floors = Object.entries(config.test?.coverage?.thresholds ?? {});

test('the pure rooms and the readers have floors', () => {
  expect(floors.map(([glob]) => glob).toSorted()).toEqual(['src/lib/**', 'src/loaders/**', 'src/schemas/**']);
});

test.each(floors)('%s has files, and floors of every kind', (glob, floor) => {
  expect(globSync(`${glob}/*.ts`, { cwd: repository }).length).toBeGreaterThan(0);
  expect(Object.keys(floor as object).toSorted()).toEqual(['branches', 'functions', 'lines', 'statements']);
  for (const percent of Object.values(floor as Record<string, number>)) expect(percent).toBeGreaterThan(80);
});
