import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import unicorn from 'eslint-plugin-unicorn';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/**
 * Who may import whom. Each room lists what it may not reach; see the table in README.md.
 * `node` names the Node modules and packages that a room has no use for.
 */
const processes = ['node:child_process', 'child_process', 'execa', 'node-pty', '@lydell/node-pty'];
const disk = ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'];
const rooms = [
  {
    files: ['src/schemas/**'],
    reach: ['src/schemas'],
    not: [...processes, ...disk, 'astro', 'astro:*', 'astro/*'],
  },
  {
    files: ['src/lib/**'],
    reach: ['src/schemas', 'src/lib'],
    not: [...processes, ...disk, 'astro', 'astro:*', 'astro/*'],
  },
  { files: ['src/loaders/**'], reach: ['src/schemas', 'src/lib', 'src/loaders'], not: processes },
  {
    files: ['src/{components,layouts,pages}/**'],
    reach: ['src', '!src/loaders'],
    not: [...processes, ...disk],
  },
  { files: ['src/scripts/**'], reach: ['src/lib', 'src/scripts'], not: [...processes, ...disk, 'node:*'] },
  {
    files: ['scripts/**', 'bench/**'],
    reach: ['src/schemas', 'src/lib', 'src/loaders', 'scripts', 'packages', 'bench'],
    not: ['astro', 'astro:*'],
  },
  { files: ['packages/**'], reach: ['src/schemas', 'src/lib', 'packages'], not: ['astro', 'astro:*'] },
];
const folders = [
  'src',
  'src/schemas',
  'src/lib',
  'src/loaders',
  'src/components',
  'src/layouts',
  'src/pages',
  'src/scripts',
  'src/styles',
  'scripts',
  'packages',
  'bench',
  'tests',
  'examples',
  'pocketpkgs',
];

/** The folders that a room may not import from. Nobody imports from examples/ and pocketpkgs/. */
function outOfReach(reach) {
  const allowed = reach.filter((folder) => !folder.startsWith('!'));
  const refused = reach.filter((folder) => folder.startsWith('!')).map((folder) => folder.slice(1));
  return folders.filter(
    (folder) =>
      refused.includes(folder) ||
      !allowed.some((one) => folder === one || folder.startsWith(`${one}/`) || one.startsWith(`${folder}/`)),
  );
}

export default defineConfig(
  {
    ignores: [
      'dist*/',
      '.astro/',
      '.cache/',
      'packages/*/dist/',
      'test-results/',
      'playwright-report/',
      'examples/',
      'tests/fixtures/',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // The compiler wants brackets where a name comes from an index signature.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  astro.configs.recommended,
  {
    plugins: { unicorn, 'import-x': importX },
    rules: {
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      'unicorn/filename-case': ['error', { case: 'kebabCase', checkDirectories: false }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/{components,layouts}/**/*.astro'],
    rules: { 'unicorn/filename-case': ['error', { case: 'pascalCase', checkDirectories: false }] },
  },
  { files: ['src/pages/**'], rules: { 'unicorn/filename-case': 'off' } },
  // Data tables are as long as their data.
  { files: ['src/lib/match/fixtures/**'], rules: { 'max-lines': 'off' } },
  ...rooms.map(({ files, reach, not }) => ({
    files,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: not, message: 'This room may not import it: see the table in README.md.' }] },
      ],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: outOfReach(reach).map((from) => ({
            target: '.',
            from,
            message: 'Out of reach of this room: see the table in README.md.',
          })),
        },
      ],
    },
  })),
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
