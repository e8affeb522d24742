import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Fixture, fixture } from '../tests/support/fixture.ts';

// The loaders' checks have tests of their own; here the command that people and CI run meets each of them.

let place: Fixture;
beforeEach(async () => {
  place = await fixture();
});
afterEach(() => place.remove());

async function check(): Promise<{ exitCode: number | undefined; all: string }> {
  const script = resolve(import.meta.dirname, 'check-content.ts');
  const { exitCode, all } = await execa(process.execPath, [script, '--root', place.root], {
    reject: false,
    all: true,
  });
  return { exitCode, all };
}

test('the honest fixture is in order: two units, two pages', async () => {
  expect(await check()).toMatchObject({ exitCode: 0, all: '4 passed, 0 failed, 0 skipped' });
});

const page = 'src/content/reference/greeting.mdx';
const unit = 'examples/recipes/greeting';

const faults: [string, (place: Fixture) => Promise<void>, string][] = [
  [
    'a raw block on a page',
    ({ edit }) => edit(page, (text) => `${text}\n\`\`\`nix\n1\n\`\`\`\n`),
    `${page}: line 12: found a raw code block`,
  ],
  [
    'a block of no unit',
    ({ edit }) => edit(page, (text) => text.replace('of="greeting"', 'of="greting"')),
    '<Example of>: found "greting"',
  ],
  [
    'a deprecated form on a page',
    ({ edit }) => edit(page, (text) => `${text}\nRun \`nix profile install\`.\n`),
    `${page}: line 12: found "nix profile install", which is an old form since Nix 2.30`,
  ],
  [
    'a command that overwrites a configuration',
    ({ edit }) => edit(page, (text) => `${text}\nRun \`echo a > ~/.config/nix/nix.conf\`.\n`),
    `${page}: line 12: found "> ~/.config/nix/nix.conf", which harms whoever copies it`,
  ],
  [
    'a page that is not MDX',
    ({ edit }) => edit(page, (text) => `${text}\n<File of=\n`),
    `${page}: line 12: found text that is not MDX`,
  ],
  [
    'an edited recording',
    ({ edit }) => edit(`${unit}/evidence/nix-2.34/eval.txt`, (text) => text.replace('hello', 'goodbye')),
    'eval.txt: edited',
  ],
  [
    'stale evidence',
    ({ edit }) => edit(`${unit}/flake/flake.nix`, (text) => `# changed\n${text}`),
    'run.json: inputs: stale',
  ],
  [
    'no evidence',
    ({ root }) => rm(join(root, unit, 'evidence'), { recursive: true }),
    'found no evidence for Nix 2.34',
  ],
  [
    'a unit that is not one',
    ({ write }) => write(`${unit}/example.yaml`, 'title: "half'),
    `${unit}/example.yaml: line 1: found text that is not YAML`,
  ],
  [
    'a folder of units by another name',
    ({ root }) => rename(join(root, 'examples/recipes'), join(root, 'examples/recipe')),
    'did you mean "recipes"?',
  ],
  [
    'an error without a page',
    ({ root }) => rm(join(root, 'src/content/errors/greeting-missing.mdx')),
    'examples/errors/greeting-missing: found no page for it',
  ],
  [
    'an error that no page leads to',
    ({ edit }) => edit(page, (text) => text.replace('errors: [greeting-missing]\n', '')),
    'found no reference or concept page that leads to it',
  ],
  [
    'an error page with other sections',
    ({ edit }) =>
      edit('src/content/errors/greeting-missing.mdx', (text) => text.replace('## The fix', '## Fix')),
    'greeting-missing.mdx: sections: found',
  ],
  [
    'an option that does not exist, in prose',
    ({ edit }) => edit(page, (text) => `${text}\nSet \`services.nginx.enabel\`.\n`),
    'found the option "services.nginx.enabel", which does not exist',
  ],
  [
    'no page at all',
    ({ root }) => rm(join(root, 'src/content'), { recursive: true }),
    'src/content: found no page at all',
  ],
  ['no unit at all', ({ root }) => rm(join(root, 'examples'), { recursive: true }), 'found no unit at all'],
];

test.each(faults)('%s is red, and named', async (_, lie, says) => {
  await lie(place);
  const { exitCode, all } = await check();
  expect(all).toContain(says);
  expect(all.split('\n').at(-1)).toMatch(/^\d+ passed, [1-9]\d* failed, 0 skipped$/);
  expect(exitCode).toBe(1);
});
