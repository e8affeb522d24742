import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repository } from '../support/repository.ts';
import { read } from './documents.ts';

const headings = [...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading);
const releases = headings
  .slice(1)
  .map((heading) => /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$/.exec(heading));

test('what is not released stands first, then each release with its day, the newest first', () => {
  expect(headings[0]).toBe('[Unreleased]');
  expect(releases).not.toContain(null);
  const days = releases.map((release) => release?.[2] ?? '');
  expect(days).not.toEqual([]);
  expect(days).toEqual(days.toSorted().reverse());
});

test('the newest release is the version of every package', () => {
  const versions = globSync('{package.json,packages/*/package.json}', { cwd: repository }).map(
    (file) => (JSON.parse(read(file)) as { version: string }).version,
  );
  expect(versions).toHaveLength(3);
  expect(new Set(versions)).toEqual(new Set([releases[0]?.[1]]));
});

test('changes stand under the words of Keep a Changelog', () => {
  const sections = [...read('CHANGELOG.md').matchAll(/^### (.*)$/gm)].map(([, section = '']) => section);
  const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
  expect(sections.length).toBeGreaterThan(2);
  expect(sections.filter((section) => !known.includes(section))).toEqual([]);
});
