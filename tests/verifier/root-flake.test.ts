import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { listByVerifier, reasons } from '../../scripts/by-verifier/reason.ts';
import { provide } from '../../scripts/verify/providers/provide.ts';
import { cacheFolder, provision } from '../../scripts/verify/toolchains/provision.ts';
import type { Toolchain } from '../../scripts/verify/worlds/toolchain.ts';
import { type World, createWorld } from '../../scripts/verify/worlds/world.ts';
import { discover } from '../../src/loaders/discover.ts';
import { type UnitFile, readFiles } from '../../src/loaders/read-files.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import { outputOf } from '../../src/lib/transcript/transcript.ts';
import { unitName } from '../../src/lib/units/unit-name.ts';
import { repository } from '../support/repository.ts';

const versions = await readVersions(repository);
const { units } = await discover(repository, versions);
const listed = z
  .record(z.string(), z.string())
  .parse(JSON.parse(await readFile(join(repository, 'nix/by-verifier.json'), 'utf8')));
/** The units that plain Nix judges, by the names of their checks. */
const judged = new Map(
  units.filter((unit) => !(unitName(unit) in listed)).map((unit) => [`${unit.kind}-${unit.id}`, unit]),
);
const systems = ['aarch64-linux', 'x86_64-linux'];

let toolchain: Toolchain;
let files: UnitFile[];
beforeAll(async () => {
  const found = (await provision(versions, [versions.nix.default])).get(versions.nix.default);
  if (!found) throw new Error('no Nix');
  toolchain = found;
  files = await rootFiles();
}, 120_000);

/** What the root flake reads of this repository: no evidence. */
async function rootFiles(): Promise<UnitFile[]> {
  const folders = await Promise.all(
    ['nix', 'examples', 'skills'].map(async (folder) => {
      const read = await readFiles(repository, folder);
      expect(read.problems).toEqual([]);
      const wanted = read.files.filter(({ path }) => !path.includes('/evidence/'));
      return wanted.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
    }),
  );
  const single = ['flake.nix', 'flake.lock', 'versions.json'].map(async (path) => ({
    path,
    executable: false,
    content: await readFile(join(repository, path)),
  }));
  return [...folders.flat(), ...(await Promise.all(single))];
}

const cwd = '/home/user/provenix';

/** Runs a command in the flake's folder; what it prints to standard error is in the output where `2>&1` says so. */
async function output(world: World, command: string): Promise<string> {
  const run = await world.run(`exec 3>&1; { ${command}; } 2>/tmp/errors || { cat /tmp/errors; exit 1; }`, {
    cwd,
    timeout: 600,
  });
  expect(run, command).toMatchObject({ exit: 0 });
  return run.output;
}

async function layFlake(world: World): Promise<void> {
  await world.lay('provenix', files);
  await output(world, "git init -q && git add --all --force && git commit -q -m 'The root flake'");
}

describe('the list of nix/by-verifier.json', () => {
  test('is what the units say; npm run by-verifier writes it', () => {
    expect(listed).toEqual(listByVerifier(units, versions.nix.default));
  });
  test('has its reasons in the table of CONTRIBUTING.md, and no other', async () => {
    const text = await readFile(join(repository, 'CONTRIBUTING.md'), 'utf8');
    const section = text.slice(text.indexOf('## A check'));
    const rows = section.slice(0, section.indexOf('\n## ', 1)).matchAll(/^\| it ([^|]+?) +\|/gm);
    expect([...rows].map(([, reason]) => reason).sort()).toEqual(Object.values(reasons).sort());
  });
});

test('the lock names the nixpkgs of versions.json', async () => {
  const { ref, rev, narHash, lastModified } = versions.nixpkgs;
  const lock = JSON.parse(await readFile(join(repository, 'flake.lock'), 'utf8')) as unknown;
  const github = { type: 'github', owner: 'NixOS', repo: 'nixpkgs' };
  expect(lock).toEqual({
    nodes: {
      nixpkgs: { locked: { ...github, rev, narHash, lastModified }, original: { ...github, ref } },
      root: { inputs: { nixpkgs: 'nixpkgs' } },
    },
    root: 'root',
    version: 7,
  });
});

describe('where nixpkgs cannot be fetched, the root flake', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(toolchain);
    await layFlake(world);
  }, 120_000);
  afterAll(() => world.remove());

  test('offers every template, described by its summary, as its files', async () => {
    const described = await output(
      world,
      "nix eval --json .#templates --apply 'builtins.mapAttrs (_: t: t.description)'",
    );
    expect(JSON.parse(described)).toEqual(await summaries());
    const init = 'mkdir ../new && cd ../new && nix flake init --template ../provenix#minimal';
    await output(world, `${init} && diff -r . ../provenix/examples/templates/minimal/files`);
  });
  test('names its checks, for engines that ask for the names alone', async () => {
    const names = await output(world, 'nix eval --json .#checks.x86_64-linux --apply builtins.attrNames');
    expect(JSON.parse(names)).toEqual([...judged.keys()].sort());
  });
  test('fails only where it is asked for what comes from nixpkgs', async () => {
    const options = { cwd, timeout: 60 };
    const asked = await world.run('nix eval .#devShells.x86_64-linux.default.name', options);
    expect(asked.exit).toBe(1);
    expect(asked.output).toContain(`github.com/NixOS/nixpkgs/archive/${versions.nixpkgs.rev}`);
  });
});

/** Checks that are built here: what a unit may have, each at least once. */
const built = [
  // exits, texts, and nothing else
  'recipe-language-scope',
  // a message in broken and not in fixed
  'error-attribute-missing',
  // several repositories, with addresses below /home/user
  'recipe-flake-diamond',
  'error-flake-lock-unlocked-input',
  // files that Git does not know, and a message by release
  'error-flake-untracked-file',
  // builds, and the store by its path
  'recipe-language-derivations',
  // programs that name /bin/bash
  'recipe-flake-old-names',
  // the database of the store
  'error-store-db-corrupt',
];

describe('with nixpkgs, the root flake', () => {
  let world: World;
  beforeAll(async () => {
    const options = { root: repository, versions, cache: cacheFolder, say: () => undefined, toolchain };
    const provider = await provide('pocket', options);
    world = await createWorld(toolchain, provider.setup);
    await layFlake(world);
    // nixpkgs itself is not to be had here.
    await world.lay('nixpkgs', (await readFiles(repository, 'tests/fixtures/nixpkgs')).files);
    await output(world, "nix flake lock --override-input nixpkgs path:../nixpkgs && git commit -qam 'Lock'");
    // On a fresh machine what stands for nixpkgs is built first.
  }, 600_000);
  afterAll(() => world.remove());

  /** What the flake's file says otherwise, for one test; Git sees the change as a dirty tree. */
  async function edited(edits: Record<string, string>, checks: readonly string[]): Promise<string> {
    const commands = Object.entries(edits).map(
      ([path, script]) => `sed --in-place '${script}' ${path} && test -n "$(git diff --name-only ${path})"`,
    );
    await output(world, commands.join(' && '));
    const wanted = checks.map((name) => `.#checks.x86_64-linux.${name}`).join(' ');
    const run = await world.run(`nix build --no-link --keep-going --print-build-logs ${wanted} 2>&1`, {
      cwd,
      timeout: 600,
    });
    await output(world, 'git restore .');
    expect(run.exit).toBe(1);
    return run.output;
  }

  test('shows a shell, an app and a formatter for each system, and each unit that plain Nix judges', async () => {
    const shown = z
      .object({ templates: z.looseObject({}) })
      .catchall(z.record(z.string(), z.record(z.string(), z.looseObject({})).or(z.looseObject({}))))
      .parse(JSON.parse(await output(world, 'nix flake show --json --all-systems')));
    expect(Object.keys(shown).sort()).toEqual([
      'apps',
      'checks',
      'devShells',
      'formatter',
      'packages',
      'templates',
    ]);
    expect(Object.keys(shown['checks']?.['x86_64-linux'] ?? {})).toEqual([...judged.keys()].sort());
    for (const name of ['apps', 'devShells', 'formatter', 'packages'])
      expect(Object.keys(shown[name] ?? {}), name).toEqual(systems);
  });
  test('builds the skill for agents, as it is in the repository', async () => {
    await output(world, 'nix build .#skill && diff -r result/share/skills skills -x AGENTS.md && rm result');
  });
  test('has a shell with what README.md asks for', async () => {
    const names = await output(
      world,
      "nix eval --json .#devShells.x86_64-linux.default.nativeBuildInputs --apply 'map (package: (builtins.parseDrvName package.name).name)'",
    );
    const readme = await readFile(join(repository, 'README.md'), 'utf8');
    const asked = /^On other systems, have (.*) on PATH\.$/m.exec(readme)?.[1] ?? '';
    const programs = asked.split(/, | and /).map((name) => name.replaceAll('`', '').toLowerCase());
    const packages: Record<string, string> = { sqlite3: 'sqlite' };
    // Who enters the shell has Nix; its own shell for builds stands for bash-static.
    const expected = programs.filter((name) => name !== 'nix' && name !== 'bash-static');
    expect(expected.length).toBeGreaterThan(0);
    expect((JSON.parse(names) as string[]).sort()).toEqual(
      ['nodejs', ...expected.map((name) => packages[name] ?? name)].sort(),
    );
  });
  test('judges units of every sort', async () => {
    const wanted = built.map((name) => `.#checks.x86_64-linux.${name}`).join(' ');
    const outs = await output(world, `nix build --no-link --print-out-paths --max-jobs 2 ${wanted}`);
    expect(outs.trim().split('\n')).toHaveLength(built.length);
  }, 300_000);
  test('keeps what each step printed, as the verifier recorded it', async () => {
    const unit = judged.get('recipe-language-scope');
    const steps = unit?.proof === 'run' ? (unit.variants[0]?.steps ?? []) : [];
    expect(steps.length).toBeGreaterThan(0);
    const path = '.#checks.x86_64-linux.recipe-language-scope';
    const out = (await output(world, `nix build --no-link --print-out-paths ${path}`)).trim();
    for (const { id, run } of steps) {
      const file = `examples/recipes/language-scope/evidence/nix-${versions.nix.default}/${id}.txt`;
      const recorded = outputOf(await readFile(join(repository, file), 'utf8'), run);
      expect((await output(world, `cat ${out}/flake/${id}.txt`)).trimEnd(), id).toBe(recorded);
    }
  });
  test('catches an exit, a text or a message that is not so', async () => {
    const said = await edited(
      {
        'examples/recipes/language-scope/example.yaml': '0,/exit: 1/s//exit: 2/',
        'examples/recipes/language-errors/example.yaml':
          '0,/contains: .*/s//contains: a text that no step prints/',
        'examples/errors/attribute-missing/example.yaml': 's/^message: .*/message: a message of nobody/',
        'examples/errors/undefined-variable/example.yaml': 's/^message: .*/message: web/',
      },
      [
        'recipe-language-scope',
        'recipe-language-errors',
        'error-attribute-missing',
        'error-undefined-variable',
      ],
    );
    expect(said).toMatch(
      /recipe language-scope: step flake\/undefined \(nix eval .*\): found exit 1, expected 2/,
    );
    expect(said).toMatch(
      /recipe language-errors: step flake\/\S+ \(.*\): found no "a text that no step prints"/,
    );
    expect(said).toContain('error attribute-missing: found no "a message of nobody" in what broken printed');
    expect(said).toContain('error undefined-variable: found "web" in what fixed printed, expected none');
  }, 120_000);
  test('judges on the release that versions.json names, and no other', async () => {
    const edit = { 'versions.json': 's/"default": "[^"]*"/"default": "2.26"/' };
    const said = await edited(edit, ['error-attribute-missing']);
    expect(said).toContain(`found nix (Nix) ${toolchain.version}, expected Nix 2.26`);
  }, 120_000);
  test('has a check of each unit until the list names it, and refuses a kind that it cannot judge', async () => {
    const edit = { 'nix/by-verifier.json': '\\|"templates/minimal"|d' };
    const said = await edited(edit, ['template-minimal']);
    expect(said).toContain('template minimal: found another kind than recipe and error');
  }, 120_000);
});

async function summaries(): Promise<Record<string, string>> {
  const folder = join(repository, 'examples/templates');
  const ids = await readdir(folder);
  const entries = ids.map(async (id) => {
    const text = await readFile(join(folder, id, 'template.yaml'), 'utf8');
    return [id, (parse(text) as { summary: string }).summary] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
