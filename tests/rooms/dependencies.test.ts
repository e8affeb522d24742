import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';
import { repository } from '../support/repository.ts';

// package.json names what is used and no more, and knows what runs without the tests' packages.

const read = (file: string): string => readFileSync(join(repository, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

/** Packages that no file imports, with the file and the text that use them. */
const usedOtherwise: Record<string, [file: string, text: string]> = {
  '@astrojs/check': ['scripts/test/stages.ts', "['astro', 'check'"],
  '@sparticuz/chromium': ['scripts/browser.ts', "'@sparticuz/chromium'"],
  '@types/node': ['tsconfig.json', '"types": ["node"]'],
  '@stryker-mutator/vitest-runner': ['stryker.config.js', "testRunner: 'vitest'"],
  '@vitest/coverage-v8': ['vitest.config.ts', "provider: 'v8'"],
  'create-vite': ['bench/create.ts', 'create-vite'],
  prettier: ['scripts/test/stages.ts', "['prettier'"],
  'prettier-plugin-astro': ['prettier.config.js', "'prettier-plugin-astro'"],
  skills: ['tests/skill/install.test.ts', "execa('skills'"],
  'skills-ref': ['scripts/skill/skill.test.ts', "execa('skills-ref'"],
  // What `astro check` asks for types.
  typescript: ['scripts/test/stages.ts', "['astro', 'check'"],
};

const imported = new Set(
  globSync(['*.{js,mjs,ts}', '{src,scripts,bench,tests}/**/*.{ts,js,mjs,astro}', 'packages/*/src/**/*.ts'], {
    cwd: repository,
  }).flatMap((file) =>
    [...read(file).matchAll(/(?:\bfrom|\bimport|\bimport\()\s*'((?:@[\w.-]+\/)?[\w.-]+)[^']*'/g)].map(
      ([, name = '']) => name,
    ),
  ),
);

test.each(named)('%s is used', (name) => {
  const other = usedOtherwise[name];
  if (other) expect(read(other[0])).toContain(other[1]);
  else expect(imported).toContain(name);
});

test('what is used otherwise is named by package.json', () => {
  expect(Object.keys(usedOtherwise).filter((name) => !named.includes(name))).toEqual([]);
});

test.each([
  ['src/lib', ['import-x/no-extraneous-dependencies']],
  ['scripts', ['import-x/no-extraneous-dependencies']],
  ['tests', []],
  ['bench', []],
])('%s, and a package that only tests have', async (folder, expected) => {
  const eslint = new ESLint({
    cwd: repository,
    // The file is not on disk, so the rules that need types cannot read it.
    overrideConfig: [{ files: ['**/*.ts'], ...ts.configs.disableTypeChecked }] as never,
  });
  const filePath = join(repository, folder, 'asks-for-more.ts');
  const [result] = await eslint.lintText("import 'fast-check';\n", { filePath });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(expected);
});
