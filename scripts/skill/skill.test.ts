import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { oldFormsIn } from '../../src/lib/facts/old-forms.ts';
import { agentsFile } from '../../src/lib/project/agents-file.ts';
import { readClaims } from '../../src/loaders/read-claims.ts';
import { readDeprecations } from '../../src/loaders/read-deprecations.ts';
import { repository } from '../../tests/support/repository.ts';
import { skillFiles } from './skill-files.ts';
import { skillFolder } from './skill-folder.ts';

let files: Map<string, string>;
beforeAll(async () => {
  files = await skillFiles(repository);
}, 120_000);
const lines = (text: string): number => text.split('\n').length;

test('what is committed is what the content gives', () => {
  for (const [path, text] of files)
    expect(readFileSync(join(repository, path), 'utf8'), `${path}: run npm run skill`).toBe(text);
});

test('SKILL.md is small enough to be read whole', () => {
  const text = files.get(`${skillFolder}/SKILL.md`) ?? '';
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(12_288);
  expect(lines(text)).toBeLessThan(500);
  // No tokenizer makes more of technical English than a token for every third character.
  expect(text.length / 3).toBeLessThan(5_000);
});

test('every reference is linked, short, and fits beside SKILL.md in 30 KB', () => {
  const skill = files.get(`${skillFolder}/SKILL.md`) ?? '';
  for (const [path, text] of files) {
    if (!path.includes('/references/')) continue;
    expect(skill).toContain(`](${path.slice(skillFolder.length + 1)})`);
    expect(lines(text), path).toBeLessThan(500);
    expect(Buffer.byteLength(text) + Buffer.byteLength(skill), path).toBeLessThanOrEqual(30_720);
  }
});

test('the index for agents has at most 8 KB', () => {
  expect(Buffer.byteLength(files.get(agentsFile) ?? '')).toBeLessThanOrEqual(8_192);
  expect(files.get(agentsFile)).toContain('git add --intent-to-add');
});

test('no line says an old form alone', async () => {
  const rows = Object.values(await readDeprecations(repository)).flat();
  for (const [path, text] of files)
    expect(oldFormsIn(text, rows).map(({ form, line }) => `${path}:${String(line)} ${form}`)).toEqual([]);
});

test('every claim of the seed is in it, settled', async () => {
  const { parts } = await readClaims(repository);
  const all = [...files.values()].join('\n');
  const lost = Object.values(parts).flatMap(({ claims }) => claims.filter(({ says }) => !all.includes(says)));
  expect(lost.map(({ id }) => id)).toEqual([]);
});

describe('skills-ref, the validator of the specification', () => {
  test('accepts it', async () => {
    const { exitCode, all } = await execa('skills-ref', ['validate', skillFolder], {
      cwd: repository,
      preferLocal: true,
      all: true,
      reject: false,
    });
    expect([exitCode, all]).toEqual([0, expect.stringMatching(/valid/i)]);
  });
});
