import { globSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { repository } from '../support/repository.ts';
import { read } from './documents.ts';

// Settings of editors, of the dev container and of what keeps dependencies new.

const json = (path: string): unknown => JSON.parse(read(path));

describe('the dev container', () => {
  const container = z
    .object({
      image: z.string(),
      runArgs: z.array(z.string()),
      postCreateCommand: z.string(),
      forwardPorts: z.array(z.int()),
      customizations: z.object({ vscode: z.object({ extensions: z.array(z.string()) }) }),
    })
    .parse(json('.devcontainer/devcontainer.json'));

  test('has the Node of the public CI', () => {
    const [, major] = /^node:(\d+)-/.exec(container.image) ?? [];
    const ci = z
      .object({
        jobs: z.object({
          test: z.object({ steps: z.array(z.object({ with: z.looseObject({}).optional() })) }),
        }),
      })
      .parse(parse(read('.github/workflows/ci.yml')));
    const versions = ci.jobs.test.steps.flatMap(({ with: given }) => given?.['node-version'] ?? []);
    expect(versions.map(String)).toEqual([major]);
  });

  test('lets the sandbox be made, and forwards the port of `npm start`', () => {
    for (const wall of ['seccomp', 'apparmor', 'systempaths'])
      expect(container.runArgs).toContain(`--security-opt=${wall}=unconfined`);
    expect(read('scripts/serve.ts')).toContain(`?? ${String(container.forwardPorts[0])}`);
  });

  test('brings the extensions that the editor recommends', () => {
    const { recommendations } = z
      .strictObject({ recommendations: z.array(z.string()) })
      .parse(json('.vscode/extensions.json'));
    expect(container.customizations.vscode.extensions).toEqual(recommendations);
  });
});

test('the settings of the editor are JSON, and its formatter is one that is recommended', () => {
  const settings = z
    .looseObject({ 'editor.defaultFormatter': z.string() })
    .parse(json('.vscode/settings.json'));
  expect(json('.vscode/extensions.json')).toMatchObject({
    recommendations: expect.arrayContaining([settings['editor.defaultFormatter']]) as string[],
  });
});

test('editors leave the bytes of examples alone', () => {
  const last = read('.editorconfig').split(/^\[/m).at(-1) ?? '';
  expect(last).toMatch(/^\{examples,tests\/fixtures,/);
  for (const rule of ['end_of_line', 'insert_final_newline', 'trim_trailing_whitespace'])
    expect(last).toContain(`${rule} = unset`);
});

describe('updates of dependencies', () => {
  const renovate = z
    .object({
      rangeStrategy: z.literal('pin'),
      automerge: z.literal(false),
      lockFileMaintenance: z.object({ enabled: z.literal(true), automerge: z.literal(false) }),
      packageRules: z.array(
        z.object({
          groupName: z.string().optional(),
          matchPackageNames: z.array(z.string()).default([]),
          automerge: z.boolean().default(false),
        }),
      ),
    })
    .parse(json('renovate.json'));
  const dependencies = globSync('{package.json,packages/*/package.json}', { cwd: repository }).flatMap(
    (file) => {
      const {
        dependencies = {},
        devDependencies = {},
        overrides = {},
      } = json(file) as Record<string, object>;
      return [dependencies, devDependencies, overrides].flatMap((one) => Object.keys(one));
    },
  );

  test('name packages that there are', () => {
    const dead = renovate.packageRules
      .flatMap(({ matchPackageNames }) => matchPackageNames)
      .filter((pattern) => !dependencies.some((name) => matchesGlob(name, pattern)));
    expect(dead).toEqual([]);
  });

  test('are merged without a person only where nothing but a bench imports the package', () => {
    const merged = renovate.packageRules
      .filter(({ automerge }) => automerge)
      .flatMap((rule) => rule.matchPackageNames);
    expect(merged).not.toEqual([]);
    expect(merged.filter((name) => /[*?{[]/.test(name))).toEqual([]);
    const sources = globSync(['{src,scripts,packages,tests}/**/*.{ts,astro}', '*.{js,ts,mjs}'], {
      cwd: repository,
      exclude: ['**/node_modules/**', '**/dist/**'],
    });
    const importers = merged.flatMap((name) => {
      const imports = new RegExp(String.raw`from '${name}['/]|import\(?\s*'${name}['/]`);
      return sources.filter((file) => imports.test(read(file))).map((file) => `${file} imports ${name}`);
    });
    expect(importers).toEqual([]);
  });
});
