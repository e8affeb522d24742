import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SaidOfRun } from '../../scripts/verify/judge/compare.ts';
import { record } from '../../scripts/verify/judge/record.ts';
import type { JobRun } from '../../scripts/verify/run/run-job.ts';
import { toolchainsFile } from '../../src/loaders/read-toolchains.ts';
import { readUnit } from '../../src/loaders/read-unit.ts';
import type { RunUnit, UnitPlace } from '../../src/loaders/unit.ts';
import { formatProblems } from '../../src/lib/problem/problem.ts';
import { digest } from '../../src/lib/units/digest.ts';
import type { ProviderId } from '../../src/schemas/provider.ts';
import type { Toolchains } from '../../src/schemas/toolchains.ts';
import type { Versions } from '../../src/schemas/versions.ts';
import { repository } from './repository.ts';
import type { Files } from './write-files.ts';

// A repository with the least unit of each kind, for tests of what reads units. Nothing of it is run.

/** As in this repository, but for the releases of Nix. */
export const versions: Versions = {
  ...(JSON.parse(readFileSync(join(repository, 'versions.json'), 'utf8')) as Versions),
  nix: {
    default: '2.34',
    releases: { '2.34': { suites: ['forky'] }, '2.8': { suites: ['bookworm'] } },
    reproduce: ['2.34', '2.8'],
  },
};

/** What `recordUnit` records from. */
export const listed: Toolchains = {
  toolchains: ['2.34', '2.8'].map((release) => ({
    release,
    nix: `${release}.1`,
    userland: digest('tools'),
    since: '2026-01-31',
  })),
  providers: [{ name: 'pocket', programs: 'b', since: '2026-01-31' }],
};

const lines = (...all: string[]): string => `${all.join('\n')}\n`;

export const recipe = {
  'examples/recipes/greeting/example.yaml': lines(
    'title: A greeting',
    'summary: Evaluate one value of a flake.',
    'steps:',
    '  - id: eval',
    '    run: nix eval .#greeting',
  ),
  'examples/recipes/greeting/flake/flake.nix': '{ outputs = _: { greeting = "hello"; }; }\n',
};

export const error = {
  'examples/errors/missing/example.yaml': lines(
    'title: No attribute',
    'summary: A set has no such name.',
    "message: attribute 'x' missing",
    'fix: Correct the name of it.',
    'phase: evaluate',
    'program: nix',
    'signatures:',
    "  - text: attribute '<>' missing",
    'steps:',
    '  - id: eval',
    '    run: nix eval .#x',
    '    exit: { broken: 1, fixed: 0 }',
  ),
  'examples/errors/missing/broken/flake.nix': '{ outputs = _: { y = 1; }; }\n',
  'examples/errors/missing/fixed/flake.nix': '{ outputs = _: { x = 1; }; }\n',
};

export const cited = {
  'examples/errors/boot/example.yaml': lines(
    'title: No boot',
    'summary: The machine does not boot.',
    'fix: Choose an older generation.',
    'phase: boot',
    'program: systemd',
    'signatures:',
    '  - text: Failed to mount the root',
    'why: it takes a booted NixOS',
    'cited:',
    '  - text: Failed to mount the root',
    '    source: systemd 259, src/core/mount.c',
  ),
};

export const template = {
  'examples/templates/web/template.yaml': lines(
    'title: A web application',
    'summary: A flake for a web application.',
    'options:',
    '  name:',
    '    type: string',
    '    about: The name of it',
    '    default: hello-web',
    '    pattern: name',
    '    replaces: hello-web',
    '  direnv:',
    '    type: boolean',
    '    about: Load the shell',
    '    default: true',
    '    files: [.envrc]',
    'variants:',
    '  - name: plain',
    '    options: { name: shop, direnv: false }',
    '    steps: [build, run]',
    'steps:',
    '  - { id: build, run: nix build, next: true }',
    '  - { id: develop, run: nix develop, next: true }',
    "  - { id: run, run: 'nix run .#hello-web', next: true }",
    '  - { id: allow, run: direnv allow, when: { direnv: true } }',
  ),
  'examples/templates/web/files/flake.nix': '{ outputs = _: { hello-web = 1; }; }\n',
  'examples/templates/web/files/.envrc': 'use flake\n',
};

export const tutorial = {
  'examples/tutorials/first/tutorial.yaml': lines(
    'title: A first flake',
    'summary: From an empty folder to a value.',
  ),
  'examples/tutorials/first/10-start/lesson.yaml': lines(
    'title: Begin',
    'steps:',
    '  - { id: show, run: nix flake show }',
  ),
  'examples/tutorials/first/10-start/files/flake.nix': '{ outputs = _: { }; }\n',
  'examples/tutorials/first/10-start/files/notes.md': 'Notes\n',
  'examples/tutorials/first/20-value/lesson.yaml': lines(
    'title: A value',
    'delete: [notes.md]',
    'steps:',
    '  - { id: eval, run: nix eval .#a }',
  ),
  'examples/tutorials/first/20-value/files/flake.nix': '{ outputs = _: { a = 1; }; }\n',
};

export const smallRepository: Files = {
  'versions.json': JSON.stringify(versions),
  'toolchains.json': JSON.stringify(listed),
  ...recipe,
  ...error,
  ...cited,
  ...template,
  ...tutorial,
};

/** What a step of a run left. */
export interface Left {
  output?: string;
  exit?: number;
  cast?: string;
  problem?: string;
}

/**
 * A run of a unit whose steps left this, by "<variant>/<step>". A step that is not named printed nothing and ended with
 * 1 in broken, else with 0.
 */
export function ranWith(unit: RunUnit, left: Readonly<Record<string, Left>> = {}): JobRun {
  const steps = unit.variants.flatMap(({ name, steps: all }) =>
    all.map((step) => ({
      variant: name,
      step,
      exit: name === 'broken' ? 1 : 0,
      output: '',
      seconds: 0,
      cast: undefined,
      problem: undefined,
      seen: undefined,
      ...left[`${name}/${step.id}`],
    })),
  );
  return { steps, asked: [], seconds: 0 };
}

/** The tools of the runs that are recorded here. */
export const toolchainOf = (release: string): SaidOfRun['toolchain'] => ({
  version: `${release}.1`,
  userland: digest('tools'),
  system: 'x86_64-linux',
});

export async function readRunUnit(place: UnitPlace): Promise<RunUnit> {
  const { value, problems } = await readUnit(place, versions);
  if (value?.proof !== 'run') throw new Error(formatProblems(problems));
  return value;
}

/**
 * Writes evidence for a unit, as if its steps had left this.
 * @returns the unit
 */
export async function recordUnit(
  place: UnitPlace,
  left: Readonly<Record<string, Left>> = {},
  release = '2.34',
  provider: ProviderId | null = null,
): Promise<RunUnit> {
  const unit = await readRunUnit(place);
  const by = {
    toolchain: toolchainOf(release),
    provider: provider ? { id: provider, asRecorded: true } : undefined,
  };
  await record(place.root, { unit, release }, ranWith(unit, left), by, '2026-01-31');
  await writeFile(join(place.root, toolchainsFile), JSON.stringify(listed));
  return unit;
}
