import { globSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { digestOf, publishSkill, skillArchive } from '../../scripts/build/skill-index.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import { skillFolder, skillName } from '../../scripts/skill/skill-folder.ts';
import { repository } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// The common installer takes the skill from the repository and from the served site, with equal bytes.

let out: string;
let site: Served;
beforeAll(async () => {
  out = await temporaryFolder();
  await writeFile(join(out, 'index.html'), '<p>start</p>');
  await publishSkill(repository, out);
  site = await serve(out, { port: 0, base: '/' });
});
afterAll(() => site.close());

/** Installs from a place into a new project, and gives what was said and every file of the skill. */
async function install(from: string): Promise<{ said: string; files: Record<string, string> }> {
  const project = await temporaryFolder();
  const { all } = await execa('skills', ['add', from, '--agent', 'claude-code', '--copy', '--yes'], {
    cwd: project,
    env: { HOME: project, DISABLE_TELEMETRY: '1', NO_COLOR: '1' },
    preferLocal: true,
    localDir: repository,
    all: true,
    reject: false,
    stdin: 'ignore',
  });
  const folder = join(project, '.claude/skills', skillName);
  return { said: all, files: filesBelow(folder) };
}

function filesBelow(folder: string): Record<string, string> {
  const paths = globSync('**/*.*', { cwd: folder }).sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

const committed = filesBelow(join(repository, skillFolder));

test('from the folder of the repository', async () => {
  const { said, files } = await install(join(repository, 'skills'));
  expect(Object.keys(files), said).toEqual(Object.keys(committed));
  expect(files).toEqual(committed);
});

test('from the served site, by the index of now and by the one from before', async () => {
  const { said, files } = await install(site.url);
  expect(Object.keys(files), said).toEqual(Object.keys(committed));
  expect(files).toEqual(committed);

  const older = await temporaryFolder();
  await publishSkill(repository, older);
  const index = join(older, '.well-known/agent-skills/index.json');
  await writeFile(index, '{}');
  const before = await serve(older, { port: 0, base: '/' });
  try {
    expect((await install(before.url)).files).toEqual(committed);
  } finally {
    await before.close();
  }
});

test('the index says the digest of the archive as it is served', async () => {
  const file = join(out, '.well-known/agent-skills/index.json');
  const { $schema, skills } = JSON.parse(await readFile(file, 'utf8')) as {
    $schema: string;
    skills: [{ url: string; digest: string; type: string; name: string; description: string }];
  };
  expect($schema).toBe('https://schemas.agentskills.io/discovery/0.2.0/schema.json');
  const [{ url, digest, type, name, description }] = skills;
  expect([type, name]).toEqual(['archive', skillName]);
  expect(description.length).toBeLessThanOrEqual(1024);
  const archive = new URL(`.well-known/agent-skills/${url}`, site.url);
  const answer = await fetch(archive);
  expect(answer.headers.get('content-type')).toBe('application/gzip');
  expect(digestOf(new Uint8Array(await answer.arrayBuffer()))).toBe(digest);
});

test('an archive has the same bytes whenever it is made', () => {
  const files = [{ path: 'SKILL.md', content: Buffer.from('text') }];
  expect(skillArchive(files)).toEqual(skillArchive(files));
  expect(digestOf(skillArchive(files))).toMatchInlineSnapshot(
    `"sha256:5b95173bb710a3c113f918284938a7c0759c61e9a52f47b9ba1cb2d1dfaba72a"`,
  );
});
