import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import ts from 'typescript-eslint';
import * as list from '../../rooms.js';
import { repository } from '../support/repository.ts';

interface Room {
  folder: string;
  is: string;
  imports: string[];
  uses: string[];
}
const { rooms, others, modules } = list as {
  rooms: Room[];
  others: Pick<Room, 'folder' | 'is'>[];
  modules: Record<string, string[]>;
};

/** A file of each folder that another one could import. */
const samples: Record<string, string> = {
  'src/schemas': 'src/schemas/id.ts',
  'src/lib': 'src/lib/problem/problem.ts',
  'src/loaders': 'src/loaders/unit.ts',
  'src/site': 'src/site/once.ts',
  'src/components': 'src/components/authoring.ts',
  'src/layouts': 'src/layouts/Base.astro',
  'src/pages': 'src/pages/robots.txt.ts',
  'src/client': 'src/client/base.ts',
  'src/integrations': 'src/integrations/syntax-styles.ts',
  'src/content': 'src/content/concepts/proof.mdx',
  'src/facts': 'src/facts/deprecations/flake.yaml',
  'src/measured': 'src/measured/samples.json',
  'src/styles': 'src/styles/base.css',
  scripts: 'scripts/build.ts',
  bench: 'bench/support.ts',
  'packages/provenix': 'packages/provenix/src/data.ts',
  'packages/create-provenix': 'packages/create-provenix/src/data.ts',
  examples: 'examples/templates/minimal/files/flake.nix',
  pocketpkgs: 'pocketpkgs/flake.nix',
  nix: 'nix/checks.nix',
  evals: 'evals/triggers.json',
  skills: 'skills/nixos/SKILL.md',
  tests: 'tests/support/repository.ts',
  tools: 'tools/node/package.json',
};

let eslint: ESLint;
beforeAll(() => {
  // The files that break walls are not on disk, so the rules that need types cannot read them.
  eslint = new ESLint({
    ignore: false,
    cwd: repository,
    overrideConfig: [{ files: ['**/*.ts'], ...ts.configs.disableTypeChecked }] as never,
  });
});

/** The rules about walls that a file of this text breaks. */
async function broken(folder: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(repository, folder, 'breaks-a-wall.ts') });
  return (result?.messages ?? [])
    .map(({ ruleId, message }) => ruleId ?? message)
    .filter((rule) => !rule.startsWith('@typescript-eslint'));
}

const importOf = (from: string, to: string): string => {
  const path = relative(join(repository, from), join(repository, to));
  return `import '${path.startsWith('.') ? path : `./${path}`}';\n`;
};

describe.each(rooms)('$folder', ({ folder, imports, uses }) => {
  test.each(Object.entries(samples).filter(([to]) => to !== folder))('and %s', async (to, file) => {
    expect(await broken(folder, importOf(folder, file))).toEqual(
      imports.includes(to) ? [] : ['import-x/no-restricted-paths'],
    );
  });

  test.each(Object.entries(modules))('and %s', async (name, [module = '']) => {
    const expected = uses.includes(name) ? [] : ['no-restricted-imports'];
    expect([...new Set(await broken(folder, `import '${module}';\n`))]).toEqual(expected);
  });

  test('and packages', async () => {
    const refused = !uses.includes('npm');
    expect(await broken(folder, "import 'diff';\n")).toEqual(refused ? ['no-restricted-imports'] : []);
    for (const name of uses.filter((use) => use !== 'npm' && !Object.hasOwn(modules, use)))
      expect(await broken(folder, `import '${name}';\n`)).toEqual([]);
  });
});

test('a circle is refused', async () => {
  const [result] = await eslint.lintText("import './other.ts';\n", {
    filePath: join(repository, 'tests/rooms/circle/one.ts'),
  });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('import-x/no-cycle');
});

test.each(['src/lib', 'src/client', 'scripts', 'packages/provenix', 'packages/create-provenix'])(
  'a pattern that takes more than linear time is refused in %s',
  async (folder) => {
    const rules = async (pattern: string): Promise<string[]> =>
      broken(folder, `export const found = (text: string): boolean => ${pattern}.test(text);\n`);
    expect(await rules('/a*$/')).toEqual(['regexp/no-super-linear-move']);
    expect(await rules('/^a*b?a*$/')).toEqual(['regexp/no-super-linear-backtracking']);
    expect(await rules('/^a*$/')).toEqual([]);
  },
);

test('every folder of code is a room, and every room has a file that others could import', () => {
  for (const { folder } of [...rooms, ...others]) {
    expect(existsSync(join(repository, folder)), folder).toBe(true);
    expect(Object.keys(samples)).toContain(folder);
  }
});

test('the table of the README says the same', () => {
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  const rows = readme
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  for (const { folder, is, imports, uses } of rooms) {
    const row = rows.find((cells) => cells[1] === `\`${folder}/\``);
    expect(row?.slice(2, 5), `README.md: the row of ${folder}/`).toEqual([
      is,
      imports.map((one) => one.replace(/^src\//, '')).join(', ') || 'nothing',
      uses.join(', ') || 'nothing',
    ]);
  }
  for (const { folder, is } of others)
    expect(rows.find((cells) => cells[1] === `\`${folder}/\``)?.[2], folder).toBe(is);
});
