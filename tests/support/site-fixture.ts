import { cp, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { recordedFixture } from '../provision.ts';
import { repository } from './repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The site with little content or none, so that a build is short. */
export interface SiteFixture {
  root: string;
  /** The page on which the fixture shows its unit. */
  page: string;
  write(path: string, text: string): Promise<void>;
  append(path: string, text: string): Promise<void>;
  build(): Promise<{ exitCode: number | undefined; said: string }>;
}

const contents = { honest: join(repository, 'tests/fixtures/honest'), recorded: recordedFixture };

/** @param content the fixture, as it is or with recordings of this machine; or nothing, for a test that brings its own */
export async function siteFixture(content: keyof typeof contents | 'none' = 'honest'): Promise<SiteFixture> {
  const root = await temporaryFolder();
  for (const name of [
    'src',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    'versions.json',
    'toolchains.json',
    'public',
  ])
    await cp(join(repository, name), join(root, name), { recursive: true });
  await rm(join(root, 'src/content'), { recursive: true });
  // The search has words of readers, whatever the pages are.
  await cp(join(repository, 'src/content/words.yaml'), join(root, 'src/content/words.yaml'));
  if (content !== 'none')
    await cp(contents[content], root, {
      recursive: true,
      filter: (path) => path !== join(contents[content], '.cache'),
    });
  // A folder of its own: tools keep files beside the packages, where an ordinary user may not write.
  await mkdir(join(root, 'node_modules'));
  for (const name of await readdir(join(repository, 'node_modules')))
    if (!name.startsWith('.') || name === '.bin')
      await symlink(join(repository, 'node_modules', name), join(root, 'node_modules', name));
  const write: SiteFixture['write'] = async (path, text) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  return {
    root,
    page: 'src/content/reference/greeting.mdx',
    write,
    append: async (path, text) => write(path, (await readFile(join(root, path), 'utf8')) + text),
    async build() {
      const { exitCode, all } = await execa('astro', ['build'], {
        cwd: root,
        reject: false,
        all: true,
        preferLocal: true,
        localDir: repository,
        env: { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      });
      return { exitCode, said: all };
    },
  };
}
