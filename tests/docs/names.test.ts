import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kindFolder } from '../../src/lib/units/unit-name.ts';
import { unitKinds } from '../../src/schemas/kind.ts';
import { repository } from '../support/repository.ts';
import { declared, documents, inlineCode, linkedFiles, read } from './documents.ts';

// What documents and comments say of files, functions and commands is true.

const kindFolders = unitKinds.map((kind) => `examples/${kindFolder(kind)}/`);

/** Several names joined by "/". A single one, such as `flake/`, is a folder of something that the sentence names. */
const looksLikePath = (code: string): boolean => /^[\w.@-][\w.@<>*[\]-]*(?:\/[\w.@<>*[\]-]+)+\/?$/.test(code);

/** Up to the first placeholder; a kind may have no unit yet. */
function exists(path: string): boolean {
  if (kindFolders.some((folder) => path.startsWith(`${folder}<id>`))) return true;
  const [fixed = ''] = path.split(/[<*]/);
  return existsSync(join(repository, fixed === path ? path : dirname(`${fixed}x`)));
}

describe.each(documents)('%s', (document) => {
  const text = read(document);

  test('names files that are there', () => {
    const paths = [...inlineCode(text).filter(looksLikePath), ...linkedFiles(text)];
    expect(paths).not.toEqual([]);
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });

  test('names scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z0-9:-]+)/g)].map(([, name = '']) => name);
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('names units that are there', () => {
    const units = [...text.matchAll(/--filter (\S+)/g)].map(([, name = '']) => name);
    expect(units.filter((name) => globSync(`examples/*/${name}`, { cwd: repository }).length === 0)).toEqual(
      [],
    );
  });
});

test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])(
  '%s: each name is declared in the file that it is said of',
  (document) => {
    const names = declared(read(document));
    expect(names.length).toBeGreaterThan(30);
    const missing = names.filter(
      ({ name, file }) =>
        !new RegExp(String.raw`\b(?:function|const|class|interface|type) ${name}\b`).test(read(file)),
    );
    expect(missing).toEqual([]);
  },
);

test('every script of package.json is in the README', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const readme = read('README.md');
  const untold = Object.keys(scripts).filter(
    (name) => !readme.includes(`npm run ${name}`) && !readme.includes(`npm ${name}`),
  );
  expect(untold).toEqual([]);
});

/** Sources without tests, whose paths are often made up. */
const sources = globSync(['{src,scripts,packages,bench}/**/*.{ts,astro,css,cjs}', '*.{js,ts,mjs}'], {
  cwd: repository,
  exclude: ['**/*.test.ts', '**/node_modules/**', '**/dist/**'],
});

test('messages and comments name files that are there', () => {
  const mention =
    /(?<![\w./-])(?:src|scripts|packages|tests|bench|tools|pocketpkgs)\/[\w./[\]-]+\.(?:ts|astro|js|cjs|css|mdx|json|nix)\b/g;
  const mentions = sources.flatMap((file) =>
    (read(file).match(mention) ?? []).map((path) => ({ file, path })),
  );
  expect(mentions.length).toBeGreaterThan(20);
  const packages = globSync('packages/*', { cwd: repository });
  // What is built is not there before; a package may name its own files from its own folder.
  const gone = mentions.filter(
    ({ path }) =>
      !path.includes('/dist/') &&
      ['', ...packages].every((base) => !existsSync(join(repository, base, path))),
  );
  expect(gone).toEqual([]);
});

test('kinds are listed in src/schemas/kind.ts alone, and their folders named by kindFolder', () => {
  const all = new RegExp(unitKinds.map((kind) => `['"\`]${kind}['"\`]`).join(String.raw`[^'"\`;]{1,40}`));
  const found = sources.filter((file) => all.test(read(file)) || /kind\}s\b/.test(read(file)));
  expect(found.toSorted()).toEqual(['src/lib/units/unit-name.ts', 'src/schemas/kind.ts']);
});
