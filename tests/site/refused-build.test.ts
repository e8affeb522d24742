import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type SiteFixture, siteFixture } from '../support/site-fixture.ts';

// The loaders' checks have tests of their own; here the real build meets them. build.test.ts builds the same fixture as it is.

let site: SiteFixture;
beforeEach(async () => {
  site = await siteFixture();
});

test('a page with a raw block, an unknown unit, file, region and step ends the build, each named', async () => {
  await site.append(
    site.page,
    `
\`\`\`nix
1
\`\`\`

<File of="greting" />
<File of="greeting" path="flake.nx" />
<File of="greeting" region="valu" />
<Run of="greeting" step="evl" />
`,
  );
  const { exitCode, said } = await site.build();
  expect(exitCode).not.toBe(0);
  expect(said).toContain(`${site.page}: line 12: found a raw code block`);
  expect(said).toContain('<File of>: found "greting", expected one of');
  expect(said).toContain(
    '<File path>: found "flake.nx", expected one of flake.nix; did you mean "flake.nix"?',
  );
  expect(said).toContain('<File region>: found "valu", expected one of value');
  expect(said).toContain('<Run step>: found "evl", expected one of eval, missing');
});

test('stale evidence ends the build', async () => {
  const flake = 'examples/recipes/greeting/flake/flake.nix';
  await site.write(flake, `# changed\n${await readFile(join(site.root, flake), 'utf8')}`);
  const { exitCode, said } = await site.build();
  expect(exitCode).not.toBe(0);
  expect(said).toContain('examples/recipes/greeting/evidence/nix-2.34/run.json: inputs: stale');
});
