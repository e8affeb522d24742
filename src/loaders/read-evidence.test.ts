import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Left, error, listed, recipe, recordUnit } from '../../tests/support/small-repository.ts';
import { type Files, folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import { digest } from '../lib/units/digest.ts';
import type { Evidence } from '../schemas/evidence.ts';
import { readEvidence, recordedReleases } from './read-evidence.ts';
import type { ReleaseEvidence, RunUnit } from './unit.ts';

const missing = "error: attribute 'x' missing";
const folder = 'examples/errors/missing/evidence/nix-2.34';
const recordAgain = 'npm run verify:record -- --filter errors/missing';

/** An error that was recorded, in a repository of its own. */
async function recorded(
  left: Record<string, Left> = {},
  files: Files = {},
): Promise<{ root: string; unit: RunUnit }> {
  const root = await folderWith({ ...error, ...files });
  const all = { 'broken/eval': { output: missing, exit: 1 }, 'fixed/eval': { output: '1' }, ...left };
  return { root, unit: await recordUnit({ kind: 'error', id: 'missing', root }, all) };
}
interface Read {
  evidence?: ReleaseEvidence | undefined;
  said: string;
}
async function read({ root, unit }: { root: string; unit: RunUnit }): Promise<Read> {
  const { evidence, problems } = await readEvidence(root, unit, '2.34', listed);
  return { evidence, said: formatProblems(problems) };
}
/** The same with run.json changed. */
async function readChanged(change: (run: Evidence) => unknown): Promise<Read> {
  const { root, unit } = await recorded();
  const file = join(root, folder, 'run.json');
  const run = JSON.parse(await readFile(file, 'utf8')) as Evidence;
  await writeFile(file, JSON.stringify(change(run)));
  return read({ root, unit });
}

test('evidence in order is what each step printed, and how it ran', async () => {
  const { evidence, said } = await read(await recorded());
  expect(said).toBe('');
  expect(evidence?.run).toMatchObject({ nix: '2.34.1', release: '2.34', date: '2026-01-31' });
  expect(Object.fromEntries(evidence?.outputs ?? [])).toEqual({ 'broken/eval': missing, 'fixed/eval': '1' });
  expect(evidence?.casts.size).toBe(0);
});

test('the releases that were recorded are the folders of that name', async () => {
  const { root, unit } = await recorded({}, { 'examples/errors/missing/evidence/README.md': '' });
  await recordUnit({ kind: 'error', id: 'missing', root }, {}, '2.8');
  expect((await recordedReleases(root, unit)).sort()).toEqual(['2.34', '2.8']);
  expect(await recordedReleases(root, { folder: 'examples/errors/none' })).toEqual([]);
});

describe('a terminal', () => {
  const declared = 'examples/recipes/greeting/example.yaml';
  const tty = '    tty: { keys: [{ see: Name, press: y }] }\n';
  const asked = async (): Promise<{ root: string; unit: RunUnit }> => {
    const root = await folderWith({ ...recipe, [declared]: recipe[declared] + tty });
    const left = { 'flake/eval': { output: 'Name', cast: '{}\n' } };
    return { root, unit: await recordUnit({ kind: 'recipe', id: 'greeting', root }, left) };
  };
  const cast = 'examples/recipes/greeting/evidence/nix-2.34/eval.cast';
  test('leaves its screens', async () => {
    const { evidence, said } = await read(await asked());
    expect(said).toBe('');
    expect(Object.fromEntries(evidence?.casts ?? [])).toEqual({ 'flake/eval': '{}\n' });
  });
  test.each([['other'], ['no']])('has left %s screens: refused', async (which) => {
    const { root, unit } = await asked();
    if (which === 'no') await rm(join(root, cast));
    else await writeFile(join(root, cast), '[]\n');
    const { evidence, said } = await read({ root, unit });
    expect(said).toContain(`${cast}: found other screens than the run left, or none`);
    expect(evidence?.casts.size).toBe(0);
  });
});

describe('evidence is refused', () => {
  test('where there is none, with how to make it', async () => {
    const { root, unit } = await recorded();
    await rm(join(root, folder), { recursive: true });
    expect(await read({ root, unit })).toEqual({
      evidence: undefined,
      said: `${folder}/run.json: found no evidence for Nix 2.34\n    Record it: ${recordAgain}`,
    });
  });
  test('where it is no JSON', async () => {
    const { root, unit } = await recorded();
    await writeFile(join(root, folder, 'run.json'), '{');
    const { evidence, said } = await read({ root, unit });
    expect(said).toContain(`${folder}/run.json: found text that is not JSON`);
    expect(evidence).toBeUndefined();
  });
  test('where it is no evidence', async () => {
    const { evidence, said } = await readChanged(({ nix, ...run }) => ({ ...run, Nix: nix }));
    expect(said).toContain(`${folder}/run.json: nix: `);
    expect(evidence).toBeUndefined();
  });
  test('where it lies behind a link', async () => {
    const { root, unit } = await recorded();
    await symlink('run.json', join(root, folder, 'other.json'));
    const { evidence, said } = await read({ root, unit });
    expect(said).toContain(`${folder}/other.json: found a link to "run.json"`);
    expect(evidence).toBeUndefined();
    await rm(join(root, folder), { recursive: true });
    await symlink('../../nowhere', join(root, folder));
    expect((await read({ root, unit })).said).toContain(`${folder}: found a link to "../../nowhere"`);
  });
  test.each<[string, (run: Evidence) => unknown, string]>([
    [
      'of other files or steps',
      (run) => ({ ...run, inputs: digest('other') }),
      `${folder}/run.json: inputs: stale: the unit's files or steps have changed`,
    ],
    [
      'of another release',
      (run) => ({ ...run, release: '2.8' }),
      `${folder}/run.json: release: found "2.8", expected "2.34"`,
    ],
    [
      'with an exit code that is not the declared one',
      (run) => ({ ...run, steps: run.steps.map((step) => ({ ...step, exit: 0 })) }),
      `${folder}/run.json: steps broken/eval: found exit 0, expected 1`,
    ],
    [
      'with a step less',
      (run) => ({ ...run, steps: run.steps.slice(0, 1) }),
      `${folder}/fixed/eval.txt: found no recording of step "eval"`,
    ],
    [
      'with a step more',
      (run) => ({ ...run, steps: [...run.steps, { ...run.steps[0], id: 'more' }] }),
      `${folder}/run.json: steps: found 3 steps, expected 2`,
    ],
    [
      'of another step',
      (run) => ({ ...run, steps: run.steps.map((step) => ({ ...step, id: 'other' })) }),
      `${folder}/broken/eval.txt: found no recording of step "eval"`,
    ],
  ])('%s', async (_name, change, refusal) => {
    const { said } = await readChanged(change);
    expect(said).toContain(refusal);
    expect(said).toContain(recordAgain);
  });
  test.each([
    ['another output', `$ nix eval .#x\n2\n`],
    ['another command', `$ nix eval .#y\n1\n`],
  ])('where a recording was edited to hold %s', async (_name, text) => {
    const { root, unit } = await recorded();
    await writeFile(join(root, folder, 'fixed/eval.txt'), text);
    const { said } = await read({ root, unit });
    expect(said).toBe(
      `${folder}/fixed/eval.txt: edited: the recording is not the one that the run left\n    Record it: ${recordAgain}`,
    );
  });
  test('where a recording of another command has the digest of the run: nobody typed that', async () => {
    const { root, unit } = await recorded();
    const text = '$ nix eval .#y\n1\n';
    await writeFile(join(root, folder, 'fixed/eval.txt'), text);
    const file = join(root, folder, 'run.json');
    const run = JSON.parse(await readFile(file, 'utf8')) as Evidence;
    const steps = run.steps.map((step) =>
      step.variant === 'fixed' ? { ...step, recording: digest(text) } : step,
    );
    await writeFile(file, JSON.stringify({ ...run, steps }));
    const { evidence, said } = await read({ root, unit });
    expect(said).toContain('fixed/eval.txt: edited');
    expect(evidence?.outputs.get('fixed/eval')).toBe('');
  });
  test('where a recording is missing', async () => {
    const { root, unit } = await recorded();
    await rm(join(root, folder, 'fixed/eval.txt'));
    expect((await read({ root, unit })).said).toContain(
      `${folder}/fixed/eval.txt: found no recording of step "eval"`,
    );
  });
});

describe('an error page stands on its message', () => {
  test('broken must print it', async () => {
    const { said } = await read(await recorded({ 'broken/eval': { output: 'error: other', exit: 1 } }));
    expect(said).toBe(`${folder}: message: found no "attribute 'x' missing" in a recording of broken`);
  });
  test('fixed must not', async () => {
    const { said } = await read(await recorded({ 'fixed/eval': { output: `1\n${missing}` } }));
    expect(said).toBe(
      `${folder}: message: found "attribute 'x' missing" in a recording of fixed, expected none`,
    );
  });
  test('a release may word it otherwise', async () => {
    const declared = 'examples/errors/missing/example.yaml';
    const files = { [declared]: `${error[declared]}messageOn: { "2.34": getting status of }\n` };
    expect((await read(await recorded({}, files))).said).toContain('found no "getting status of"');
    const left = { 'broken/eval': { output: 'getting status of', exit: 1 } };
    expect((await read(await recorded(left, files))).said).toBe('');
  });
});
