import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest } from '../../src/lib/units/digest.ts';
import { type Fixture, fixture } from '../support/fixture.ts';

// Each test tells the verifier one lie; each must turn it red, and say where.

const recipe = 'examples/recipes/greeting';
const error = 'examples/errors/greeting-missing';
const recording = `${recipe}/evidence/nix-2.34/eval.txt`;
const runJson = `${recipe}/evidence/nix-2.34/run.json`;

let place: Fixture;
beforeEach(async () => {
  place = await fixture();
});
afterEach(() => place.remove());

/** The verifier fails, and one of its messages says this. */
async function expectRed(says: string | RegExp): Promise<void> {
  const { report, failures } = await place.verify();
  expect(failures.join('\n')).toMatch(says);
  expect(report.totals.failed + failures.length).toBeGreaterThan(0);
}

/** Edits the recording, and its digest in run.json too, so that only a run can tell. */
async function forge(): Promise<void> {
  await place.edit(recording, (text) => text.replace('hello', 'goodbye'));
  const forged = digest(await readFile(join(place.root, recording)));
  await place.edit(runJson, (text) =>
    text.replace(/"recording": "sha256-[0-9a-f]+"/, `"recording": "${forged}"`),
  );
}

test('the honest fixture passes', async () => {
  const { report, failures } = await place.verify();
  expect(failures).toEqual([]);
  expect(report.totals).toEqual({ passed: 2, failed: 0, skipped: 0 });
});

test('a broken flake that does not fail', async () => {
  await place.edit(`${error}/broken/flake.nix`, (text) => text.replace('greting', 'greeting'));
  await place.edit(`${error}/fixed/flake.nix`, (text) => `# same\n${text}`);
  await expectRed('found exit 0, expected 1');
});

test('an edited recording', async () => {
  await place.edit(recording, (text) => text.replace('hello', 'goodbye'));
  await expectRed('edited: the recording is not the one that the run left');
});

test('an edited recording with a digest to match', async () => {
  await forge();
  await expectRed(
    /the run differs from the recording[^]*-"goodbye"[^]*\+"hello"[^]*verify:record -- --filter recipes\/greeting/,
  );
});

test('a recording that is gone', async () => {
  await rm(join(place.root, recording));
  await expectRed('found no recording of step "eval"');
});

test('a step that run.json leaves out', async () => {
  await place.edit(runJson, (text) => {
    const run = JSON.parse(text) as { steps: unknown[] };
    run.steps.pop();
    return JSON.stringify(run);
  });
  await expectRed('found no recording of step "missing"');
});

test('a step that was taken out after recording', async () => {
  await place.edit(`${recipe}/example.yaml`, (text) => text.slice(0, text.indexOf('  - id: missing')));
  await expectRed('stale');
});

test('a file that was changed after recording', async () => {
  await place.edit(`${recipe}/flake/flake.nix`, (text) => `# changed\n${text}`);
  await expectRed('stale');
});

test('another exit code in run.json', async () => {
  await place.edit(runJson, (text) => text.replace('"exit": 1', '"exit": 0'));
  await expectRed('found exit 0, expected 1');
});

test('no evidence at all', async () => {
  await rm(join(place.root, recipe, 'evidence'), { recursive: true });
  await expectRed('found no evidence for Nix 2.34');
});

test('run.json that is not JSON', async () => {
  await place.write(runJson, '{');
  await expectRed('not JSON');
});

test('`contains` that is not in the output', async () => {
  await place.edit(`${recipe}/example.yaml`, (text) =>
    text.replace('contains: hello', 'contains: good evening'),
  );
  await expectRed('found no "good evening" in the output');
});

test('a message that fixed prints too', async () => {
  await place.edit(`${error}/example.yaml`, (text) =>
    text
      .replace(/message: .*/, 'message: good morning')
      .replace('nix eval .#polite', 'echo good morning; nix eval .#polite'),
  );
  await expectRed('in a recording of fixed, expected none');
});

test('a message that broken does not print', async () => {
  await place.edit(`${error}/example.yaml`, (text) =>
    text.replace('message: "attribute', 'message: "property'),
  );
  await expectRed('in a recording of broken');
});

test('a message that only the command line shows', async () => {
  await place.edit(`${error}/example.yaml`, (text) =>
    text
      .replace(/message: .*/, 'message: "not in any output"')
      .replace('nix eval .#polite', 'nix eval .#polite # not in any output'),
  );
  await expectRed('found no "not in any output" in a recording of broken');
});

test('a fix that changes half of the flake', async () => {
  await place.edit(`${error}/fixed/flake.nix`, (text) => text + '# more\n'.repeat(13));
  await expectRed('changed lines, expected at most 12');
});

test('broken and fixed that are the same', async () => {
  await cp(join(place.root, error, 'broken'), join(place.root, error, 'fixed'), { recursive: true });
  await expectRed('found no difference');
});

test('a unit folder that nobody would discover', async () => {
  await rename(join(place.root, 'examples/recipes'), join(place.root, 'examples/recipe'));
  await expectRed(
    'found "recipe", expected one of recipes, errors, tutorials, exercises, templates; did you mean "recipes"?',
  );
});

test('a unit without its declaration', async () => {
  await rm(join(place.root, recipe, 'example.yaml'));
  await expectRed('found no such file');
});

test('a file beside the units', async () => {
  await writeFile(join(place.root, 'examples/recipes/lost.yaml'), '');
  await expectRed('found a file, expected a folder for each unit');
});

test('a stray file in a unit', async () => {
  await mkdir(join(place.root, recipe, 'flakes'));
  await expectRed('found "flakes", expected one of example.yaml, evidence, flake; did you mean "flake"?');
});

test('no units at all', async () => {
  await rm(join(place.root, 'examples'), { recursive: true });
  const { report } = await place.verify();
  expect(report.totals.passed).toBe(0);
});

test('two units of one id', async () => {
  const twin = join(place.root, 'examples/recipes/greeting-missing');
  await cp(join(place.root, recipe), twin, { recursive: true });
  await expectRed(`found an id that ${error} has too`);
});

test('a unit without steps', async () => {
  await place.edit(`${recipe}/example.yaml`, (text) => `${text.slice(0, text.indexOf('steps:'))}steps: []\n`);
  await expectRed('expected at least one step');
});

test('text that is not YAML, and YAML with an unknown field', async () => {
  await place.write(`${recipe}/example.yaml`, 'title: "half');
  await expectRed(/example\.yaml: line 1: found text that is not YAML/);
  await place.write(
    `${recipe}/example.yaml`,
    'titel: Greeting\nsummary: A greeting of some kind.\nsteps:\n  - id: a\n    run: "true"\n',
  );
  await expectRed('titel');
});

test('Windows line ends', async () => {
  await place.edit(`${recipe}/flake/flake.nix`, (text) => text.replaceAll('\n', '\r\n'));
  await expectRed('found a Windows line end (CRLF)');
});

test('a link out of the unit', async () => {
  await symlink('/etc/passwd', join(place.root, recipe, 'flake/passwd'));
  await expectRed('which is outside the unit');
});

test('a recording run is not a pass', async () => {
  const { report } = await place.verify({ record: true });
  expect(report.totals.passed).toBe(0);
});

test('a wrong step is not recorded', async () => {
  await place.edit(`${recipe}/flake/flake.nix`, (text) => text.replace('greeting =', 'greting ='));
  const before = await readFile(join(place.root, recording), 'utf8');
  const { report, failures } = await place.verify({ record: true });
  expect(failures.join()).toContain('found exit 1, expected 0');
  expect(report.totals.failed).toBe(1);
  expect(await readFile(join(place.root, recording), 'utf8')).toBe(before);
});

test('recording again what has not changed writes nothing', async () => {
  expect((await place.verify({ record: true })).recorded).toBe(0);
});

test('a pass is not remembered across a changed recording', async () => {
  expect((await place.verify({ cache: true })).report.units.every((unit) => !unit.cached)).toBe(true);
  expect((await place.verify({ cache: true })).report.units.every((unit) => unit.cached)).toBe(true);
  // With its old digest in run.json the recording would be refused before any pass is looked up.
  await forge();
  const { report, failures } = await place.verify({ cache: true });
  expect(failures.join('\n')).toContain('the run differs from the recording');
  expect(report.units.map(({ id, cached }) => [id, cached])).toEqual([
    ['greeting-missing', true],
    ['greeting', false],
  ]);
});
