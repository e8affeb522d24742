import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
unchecked: It writes what the next lesson finds.
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
checks:
  - id: text
    says: The text is another one.
    run: cat changed.txt
    contains: after
stays:
  - says: The file that a step made stays.
    run: cat made/by-a-step
    contains: made
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

describe('the questions of a lesson are asked before its change and after it:', () => {
  const lesson = `${folder}/20-change/lesson.yaml`;
  const said = async (from: string, to: string): Promise<string> => {
    await place.edit(lesson, (text) => text.replace(from, to));
    return (await place.verify({ filters, record: true })).failures.join('\n');
  };

  test('a check that holds before is refused', async () => {
    expect(await said('cat changed.txt\n    contains: after', 'cat kept.txt\n    contains: kept')).toContain(
      `${folder}: the question 20-change: 20-change/text (cat kept.txt) holds before the change as well`,
    );
  });

  test('a check that does not hold after is refused', async () => {
    expect(await said('contains: after', 'contains: later')).toContain(
      '20-change/text (cat changed.txt) after the change found after, expected a line with later',
    );
  });

  test('what does not stay is refused', async () => {
    expect(await said('run: cat made/by-a-step\n    contains: made', 'run: cat gone.txt')).toContain(
      '(cat gone.txt) after the change found exit 1, expected exit 0',
    );
    expect(await said('run: cat gone.txt', 'run: cat new.txt')).toContain(
      '(cat new.txt) must stay, and before the change found exit 1, expected exit 0',
    );
  });

  test('a file that must stay and that a step changes is refused', async () => {
    const stays = 'stays:\n  - file: kept.txt\n    says: It is kept.';
    expect(await said('stays:', stays)).toBe('');
    expect(await said('run: ls &&', 'run: echo more >> kept.txt; ls &&')).toContain(
      '20-change: kept.txt (cat kept.txt) must stay, and after the steps it is another one',
    );
  });

  test('what is declared to hold already does', async () => {
    const already = 'already: { text: It holds before. }\nstays:';
    expect(await said('stays:', already)).toContain(
      '20-change/text (cat changed.txt) is declared to hold already, and before the change found before',
    );
  });

  test('evidence is stale once another question is asked', async () => {
    await place.verify({ filters, record: true });
    await place.edit(lesson, (text) => text.replace('The text is', 'This is'));
    expect((await place.verify({ filters })).failures).toEqual([]);
    await place.edit(lesson, (text) => text.replace('run: cat changed.txt', 'run: cat ./changed.txt'));
    expect((await place.verify({ filters })).failures.join('\n')).toContain(
      'stale: what the lessons ask has changed',
    );
  });
});

test('a lesson may not repeat a file of the lesson before, nor delete one that is not there', async () => {
  await place.write(`${folder}/20-change/files/kept.txt`, 'kept\n');
  await place.edit(`${folder}/20-change/lesson.yaml`, (text) => text.replace('gone.txt', 'gon.txt'));
  const said = (await place.verify({ filters })).failures.join('\n');
  expect(said).toContain('20-change/files/kept.txt: found the same content as in the lesson before');
  expect(said).toContain('found "gon.txt", expected one of changed.txt, gone.txt, kept.txt');
});
