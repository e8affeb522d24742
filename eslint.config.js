import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import importX from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import unicorn from 'eslint-plugin-unicorn';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';
import { modules, others, rooms } from './rooms.js';

const everyFolder = [...rooms, ...others].map(({ folder }) => folder);

/** What neither `npm start` nor `npm run build`, verify and pack run: it may import devDependencies. */
const onlyForTests = [
  '*.config.*',
  '**/*.test.ts',
  'tests/**',
  'bench/**',
  'scripts/check-links.ts',
  'scripts/check-prose.ts',
  'scripts/prose/**',
  'scripts/mutation.ts',
];

/** The folders that a room may not import from. */
function outOfReach({ folder, imports }) {
  return everyFolder.filter((one) => one !== folder && !imports.includes(one));
}

/** What a room may not import besides our own files, as patterns for ESLint. */
function refusedModules({ uses }) {
  const message = 'This room may not use it: see rooms.js, and the table in README.md.';
  const groups = Object.entries(modules).filter(([name]) => !uses.includes(name));
  const allowed = uses
    .filter((name) => name !== 'npm' && !Object.hasOwn(modules, name))
    .map((name) => name.replaceAll(/[.?]/g, String.raw`\$&`));
  return [
    ...groups.map(([, group]) => ({ group, message })),
    // Neither a path nor one of those that are named.
    ...(uses.includes('npm')
      ? []
      : [{ regex: `^(?!\\.|virtual:|(?:${allowed.join('|') || '\\.'})$)`, message }]),
  ];
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
      // Two files that import each other, for tests/rooms/walls.test.ts.
      'tests/rooms/circle/',
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
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/extensions': ['.ts', '.js', '.mjs'],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-extraneous-dependencies': [
        'error',
        { packageDir: import.meta.dirname, devDependencies: onlyForTests },
      ],
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      'unicorn/filename-case': ['error', { case: 'kebabCase', checkDirectories: false }],
      eqeqeq: 'error',
    },
  },
  {
    // Pages, pastes and what units print are hostile: a pattern takes linear time on whatever it is given.
    files: ['src/**', 'scripts/**', 'packages/**'],
    ignores: ['**/*.test.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  {
    files: ['src/{components,layouts}/**/*.astro'],
    rules: { 'unicorn/filename-case': ['error', { case: 'pascalCase', checkDirectories: false }] },
  },
  { files: ['src/pages/**'], rules: { 'unicorn/filename-case': 'off' } },
  // Data tables are as long as their data.
  { files: ['tests/atlas/fixtures/**'], rules: { 'max-lines': 'off' } },
  ...rooms.map((room) => ({
    files: [`${room.folder}/**`],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: refusedModules(room) }],
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: outOfReach(room).map((from) => ({
            target: '.',
            from,
            message: 'Out of reach of this room: see rooms.js, and the table in README.md.',
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
