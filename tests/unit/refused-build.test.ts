import { cp, mkdtemp, rm, symlink, writeFile, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';

// The loaders' checks have tests of their own; here the real build meets them.

const repository = resolve(import.meta.dirname, '../..');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'refused-'));
  for (const name of ['src', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'versions.json', 'public'])
    await cp(join(repository, name), join(root, name), { recursive: true });
  // The fixture is the whole content, so that the build is short.
  await rm(join(root, 'src/content'), { recursive: true });
  await cp(join(repository, 'tests/fixtures/honest'), root, {
    recursive: true,
    filter: (path) => !path.includes('.cache'),
  });
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function build(): Promise<{ exitCode: number | undefined; said: string }> {
  const { exitCode, all } = await execa('astro', ['build'], {
    cwd: root,
    reject: false,
    all: true,
    preferLocal: true,
    localDir: repository,
    env: { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  return { exitCode, said: all };
}

test('the honest fixture builds', async () => {
  const { exitCode, said } = await build();
  expect(said).not.toContain('may not be shown');
  expect(exitCode).toBe(0);
});

test('a page with a raw block, an unknown unit, file, region and step ends the build, each named', async () => {
  const page = join(root, 'src/content/reference/greeting.mdx');
  await writeFile(
    page,
    `${await readFile(page, 'utf8')}
\`\`\`nix
1
\`\`\`

<File of="greting" />
<File of="greeting" path="flake.nx" />
<File of="greeting" region="valu" />
<Run of="greeting" step="evl" />
`,
  );
  const { exitCode, said } = await build();
  expect(exitCode).not.toBe(0);
  expect(said).toContain('src/content/reference/greeting.mdx: line 12: found a raw code block');
  expect(said).toContain('<File of>: found "greting", expected one of');
  expect(said).toContain(
    '<File path>: found "flake.nx", expected one of flake.nix; did you mean "flake.nix"?',
  );
  expect(said).toContain('<File region>: found "valu", expected one of value');
  expect(said).toContain('<Run step>: found "evl", expected one of eval, missing');
});

test('stale evidence ends the build', async () => {
  const flake = join(root, 'examples/recipes/greeting/flake/flake.nix');
  await writeFile(flake, `# changed\n${await readFile(flake, 'utf8')}`);
  const { exitCode, said } = await build();
  expect(exitCode).not.toBe(0);
  expect(said).toContain('examples/recipes/greeting/evidence/nix-2.34/run.json: inputs: stale');
});
