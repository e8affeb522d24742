import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { BuiltSite } from '../../scripts/build/built-site.ts';
import { treeDigest } from '../../scripts/build/tree-digest.ts';
import { repository } from '../support/repository.ts';
import { siteFixture } from '../support/site-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let root: string;
beforeAll(async () => {
  ({ root } = await siteFixture());
});

/** Empty where the build went well, else all that it said. */
async function build(...args: string[]): Promise<string> {
  const script = join(repository, 'scripts/build.ts');
  const { exitCode, all } = await execa(process.execPath, [script, '--root', root, ...args], {
    cwd: root,
    reject: false,
    all: true,
  });
  return exitCode === 0 ? '' : `exit ${String(exitCode)}: ${all}`;
}

const command = (): Promise<string> => readFile(join(root, 'packages/provenix/dist/provenix.js'), 'utf8');
const isCurrent = (): boolean => new BuiltSite(root).isCurrent();

// In this order: each stands on what the one before left.
test('a build writes the site and the command, and remembers both', async () => {
  expect(isCurrent()).toBe(false);
  expect(await build()).toBe('');
  expect(await command()).toContain('http://127.0.0.1:4321/errors/');
  expect(isCurrent()).toBe(true);
});

test('a site that is built elsewhere, for another address, leaves the site and the command as they are', async () => {
  const before = [treeDigest(join(root, 'dist')), treeDigest(join(root, 'packages'))];
  const out = join(await temporaryFolder(), 'elsewhere');
  expect(await build('--out', out, '--site', 'https://docs.example.com')).toBe('');
  expect(await readFile(join(out, 'sitemap.xml'), 'utf8')).toContain('https://docs.example.com/');
  expect([treeDigest(join(root, 'dist')), treeDigest(join(root, 'packages'))]).toEqual(before);
  expect(await command()).not.toContain('docs.example.com');
  expect(isCurrent()).toBe(true);
});

test('a build that fails leaves a site that nobody trusts', async () => {
  const page = join(root, 'src/content/reference/greeting.mdx');
  const text = await readFile(page, 'utf8');
  await writeFile(page, `${text}\n\`\`\`nix\n1\n\`\`\`\n`);
  expect(await build()).toMatch(/^exit 1:/);
  await writeFile(page, text);
  expect(isCurrent()).toBe(false);
});

describe('a site that was built is built again where', () => {
  test.each([
    ['a page changed', 'src/content/reference/greeting.mdx'],
    ['a file of an example changed', 'examples/recipes/greeting/flake/flake.nix'],
    ['a recording changed', 'examples/recipes/greeting/evidence/nix-2.34/eval.txt'],
    ['the versions changed', 'versions.json'],
    ['the settings changed', 'astro.config.mjs'],
    ['a folder came that nobody had thought of', 'new-folder/file'],
    ['a page of the built site was changed', 'dist/index.html'],
    ['something was added to the built site', 'dist/added.html'],
    ['the command was changed', 'packages/provenix/dist/provenix.js'],
  ])('%s', async (_, path) => {
    const kept = await copyThatIsCurrent();
    await mkdir(join(kept.root, path, '..'), { recursive: true });
    await writeFile(join(kept.root, path), 'changed', { flag: 'a' });
    expect(kept.site.isCurrent()).toBe(false);
  });
  test('a file of the built site is lost', async () => {
    const kept = await copyThatIsCurrent();
    await rm(join(kept.root, 'dist/index.html'));
    expect(kept.site.isCurrent()).toBe(false);
  });
  test('other packages are installed', async () => {
    const kept = await copyThatIsCurrent();
    await mkdir(join(kept.root, 'node_modules'));
    await writeFile(join(kept.root, 'node_modules/.package-lock.json'), '{}');
    expect(kept.site.isCurrent()).toBe(false);
  });
  test('it has another address', async () => {
    const { site } = await copyThatIsCurrent();
    expect(site.isCurrent({ base: '/docs/' })).toBe(false);
    expect(site.isCurrent({ site: 'https://docs.example.com' })).toBe(false);
  });
  test('sources were edited while it was built', async () => {
    const { root: copy, site } = await copyThatIsCurrent();
    const before = site.inputs();
    await writeFile(join(copy, 'versions.json'), '{}');
    await site.keep(before);
    expect(site.isCurrent()).toBe(false);
  });
  test('what was kept cannot be read', async () => {
    const kept = await copyThatIsCurrent();
    await writeFile(join(kept.root, '.cache/dist.json'), '{ "inputs":');
    expect(kept.site.isCurrent()).toBe(false);
  });
});

test.each(['tests/new.test.ts', 'bench/new.ts', 'src/lib/new.test.ts', '.cache/nix/file', '.git/HEAD'])(
  'what no build reads is no reason: %s',
  async (path) => {
    const kept = await copyThatIsCurrent();
    await mkdir(join(kept.root, path, '..'), { recursive: true });
    await writeFile(join(kept.root, path), 'changed');
    expect(kept.site.isCurrent()).toBe(true);
  },
);

/** A checkout in which some files stand for a build that was made of them. */
async function copyThatIsCurrent(): Promise<{ root: string; site: BuiltSite }> {
  const copy = await temporaryFolder();
  for (const path of [
    'src/content/reference/greeting.mdx',
    'examples/recipes/greeting/flake/flake.nix',
    'examples/recipes/greeting/evidence/nix-2.34/eval.txt',
    'versions.json',
    'astro.config.mjs',
    'dist/index.html',
    'packages/provenix/dist/provenix.js',
  ]) {
    await mkdir(join(copy, path, '..'), { recursive: true });
    await writeFile(join(copy, path), path);
  }
  const site = new BuiltSite(copy);
  await site.keep(site.inputs());
  expect(site.isCurrent()).toBe(true);
  return { root: copy, site };
}
