import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readUnit } from '../../src/loaders/read-unit.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { RunUnit } from '../../src/loaders/unit.ts';
import { type Fixture, fixture } from '../support/fixture.ts';

// A tutorial is one story: what a lesson's files and steps leave is there in the next lesson, and nothing else is.

const folder = 'examples/tutorials/greeter';
const filters = ['tutorials/greeter'];
const files: Record<string, string> = {
  'tutorial.yaml': 'title: A greeter\nsummary: Make a greeter and change it.\n',
  '10-start/lesson.yaml': `title: Start
steps:
  - id: make
    run: |
      mkdir made && echo made > made/by-a-step
      echo home > ~/at-home
      nix-store --add kept.txt > store-path
`,
  '10-start/files/kept.txt': 'kept\n',
  '10-start/files/changed.txt': 'before\n',
  '10-start/files/gone.txt': 'gone\n',
  '20-change/lesson.yaml': `title: Change
delete: [gone.txt]
steps:
  - id: files
    run: ls && cat kept.txt changed.txt new.txt
  - id: state
    run: cat made/by-a-step ~/at-home "$(cat store-path)"
`,
  '20-change/files/changed.txt': 'after\n',
  '20-change/files/new.txt': 'new\n',
};

let place: Fixture;
beforeEach(async () => {
  place = await fixture();
  for (const [path, text] of Object.entries(files)) await place.write(`${folder}/${path}`, text);
});
afterEach(() => place.remove());

async function read(): Promise<RunUnit> {
  const { value, problems } = await readUnit(
    { kind: 'tutorial', id: 'greeter', root: place.root },
    await readVersions(place.root),
  );
  if (value?.proof !== 'run') throw new Error(JSON.stringify(problems));
  return value;
}

const recording = (step: string): Promise<string> =>
  readFile(join(place.root, folder, `evidence/nix-2.34/20-change/${step}.txt`), 'utf8');

test("a lesson begins with the lesson before's files, with its changes and without what it deletes", async () => {
  const states = (await read()).variants.map(({ name, files: state }) => [
    name,
    Object.fromEntries(state.map(({ path, content }) => [path, Buffer.from(content).toString()])),
  ]);
  expect(states).toEqual([
    ['10-start', { 'changed.txt': 'before\n', 'gone.txt': 'gone\n', 'kept.txt': 'kept\n' }],
    ['20-change', { 'changed.txt': 'after\n', 'kept.txt': 'kept\n', 'new.txt': 'new\n' }],
  ]);
});

test("its steps find the lesson before's files, folders, home and store", async () => {
  const { failures } = await place.verify({ filters, record: true });
  expect(failures).toEqual([]);
  expect(await recording('files')).toBe(
    '$ ls && cat kept.txt changed.txt new.txt\nchanged.txt\nkept.txt\nmade\nnew.txt\nstore-path\nkept\nafter\nnew\n',
  );
  expect(await recording('state')).toBe(
    '$ cat made/by-a-step ~/at-home "$(cat store-path)"\nmade\nhome\nkept\n',
  );
  expect((await place.verify({ filters })).report.totals).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

test('a lesson that fails is named by its step, though the lessons before pass', async () => {
  await place.edit(`${folder}/20-change/lesson.yaml`, (text) => text.replace('ls &&', 'cat gone.txt &&'));
  const { failures } = await place.verify({ filters });
  expect(failures.join('\n')).toContain(`${folder}: step 20-change/files`);
});

test('evidence is stale once an earlier lesson changes', async () => {
  await place.verify({ filters, record: true });
  await place.write(`${folder}/10-start/files/kept.txt`, 'other\n');
  expect((await place.verify({ filters })).failures.join('\n')).toContain('stale');
});

test('a lesson may not repeat a file of the lesson before, nor delete one that is not there', async () => {
  await place.write(`${folder}/20-change/files/kept.txt`, 'kept\n');
  await place.edit(`${folder}/20-change/lesson.yaml`, (text) => text.replace('gone.txt', 'gon.txt'));
  const said = (await place.verify({ filters })).failures.join('\n');
  expect(said).toContain('20-change/files/kept.txt: found the same content as in the lesson before');
  expect(said).toContain('found "gon.txt", expected one of changed.txt, gone.txt, kept.txt');
});
