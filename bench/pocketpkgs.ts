import { resolve } from 'node:path';
import { Command } from 'commander';
import { discover } from '../src/loaders/discover.ts';
import { readVersions } from '../src/loaders/read-units.ts';
import { type Stage, type Unit, homeOf, unitName } from '../src/loaders/unit.ts';
import { cacheFolder, provision } from '../scripts/verify/provision/index.ts';
import { type Nixpkgs, provideNixpkgs } from '../scripts/verify/provision/nixpkgs.ts';
import type { Toolchain } from '../scripts/verify/provision/toolchain.ts';
import { gitScript } from '../scripts/verify/run.ts';
import { type World, createWorld } from '../scripts/verify/sandbox.ts';

// What evaluating pocketpkgs costs: processor time and allocated memory of Nix' evaluator for the heaviest steps of examples,
// beside `nix eval --expr 1` in the same world; and the time of all recipes that use nixpkgs.

const root = resolve(import.meta.dirname, '..');
new Command('bench/pocketpkgs')
  .description(
    'Evaluation time and memory of the ten heaviest steps of recipes, and the time of all of them.',
  )
  .addHelpText('after', '\nExamples:\n  tools/with-node node bench/pocketpkgs.ts')
  .parse();

interface Stats {
  cpuTime: number;
  envs: { bytes: number };
  list: { bytes: number };
  sets: { bytes: number };
  values: { bytes: number };
}
interface Measured {
  name: string;
  cpu: number;
  bareCpu: number;
  heap: number;
  bareHeap: number;
}

const versions = await readVersions(root);
const line = versions.nix.default;
const toolchain = (await provision(versions, [line])).get(line);
if (!toolchain) throw new Error(`no Nix ${line}`);
const pocket = await provideNixpkgs('pocket', {
  root,
  versions,
  cache: cacheFolder,
  say: console.error,
  toolchain,
});
const { units } = await discover(root, versions);
// Recipes that run by themselves: no template (its files are made first), no server, nobody at a terminal.
const users = units.filter(
  ({ kind, needs, stages }) =>
    kind === 'recipe' &&
    needs.every((need) => need === 'nixpkgs') &&
    needs.length > 0 &&
    stages.every(({ steps }) => steps.every(({ tty }) => tty === undefined)),
);

const started = performance.now();
const measured: Measured[] = [];
for (const unit of users) measured.push(...(await measureUnit(unit, toolchain, pocket)));
const seconds = (performance.now() - started) / 1000;

measured.sort((a, b) => b.cpu - a.cpu);
console.log(
  'evaluation, the ten heaviest steps: processor time and memory allocated, and how often the bare `nix eval --expr 1`',
);
for (const { name, cpu, bareCpu, heap, bareHeap } of measured.slice(0, 10))
  console.log(
    `${name.padEnd(44)} ${(cpu * 1000).toFixed(0).padStart(5)} ms (${(cpu / bareCpu).toFixed(1)} x) ${(heap / 1048576).toFixed(0).padStart(5)} MB (${(heap / bareHeap).toFixed(1)} x)`,
  );
console.log(
  `${String(users.length)} recipes, one after the other, each with the programs in the store: ${seconds.toFixed(0)} s`,
);

// The module system by itself: fifty options, all of them forced.
const fifty =
  'let lib = import /nixpkgs/lib; names = map (n: "o${toString n}") (lib.range 1 50); in ' +
  'builtins.deepSeq (lib.evalModules { modules = [ { options = lib.genAttrs names (_: lib.mkOption { type = lib.types.int; default = 1; }); } ' +
  '{ config = lib.genAttrs names (_: lib.mkIf true 2); } ]; }).config 0';
const alone = await createWorld(toolchain, pocket);
const wall = async (expression: string): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    const {
      seconds: took,
      exit,
      output,
    } = await alone.run(`nix eval --impure --expr '${expression}'`, {
      cwd: '/home/user',
      timeout: 60,
    });
    if (exit !== 0) throw new Error(output);
    times.push(took * 1000);
  }
  return times.sort((a, b) => a - b)[4] ?? Number.NaN;
};
const [bareWall, fiftyWall] = [await wall('1'), await wall(fifty)];
console.log(
  `evalModules over 50 options: ${fiftyWall.toFixed(0)} ms, bare nix eval --expr 1: ${bareWall.toFixed(0)} ms (wall, medians of 9)`,
);
await alone.remove();

async function measureUnit(unit: Unit, by: Toolchain, nixpkgs: Nixpkgs): Promise<Measured[]> {
  const found: Measured[] = [];
  for (const stage of unit.stages) {
    const world = await createWorld(by, nixpkgs);
    try {
      found.push(...(await measureStage(unit, stage, world)));
    } finally {
      await world.remove();
    }
  }
  return found;
}

async function measureStage(unit: Unit, stage: Stage, world: World): Promise<Measured[]> {
  const home = homeOf(unit.id);
  await world.lay(unit.id, stage.files, stage.removed);
  if (unit.git) await world.run(gitScript(unit), { cwd: home, timeout: 60 });
  const bare = await stats(world, 'nix eval --expr 1', home);
  const found: Measured[] = [];
  for (const step of stage.steps) {
    const folder = step.in ?? unit.repositories[0];
    const own = await stats(world, step.run, folder ? `${home}/${folder}` : home);
    if (own && bare)
      found.push({
        name: `${unitName(unit)} ${step.id}`,
        cpu: own.cpuTime,
        bareCpu: bare.cpuTime,
        heap: bytes(own),
        bareHeap: bytes(bare),
      });
  }
  return found;
}

/** What the evaluator allocated for the language's values. */
function bytes({ envs, list, sets, values }: Stats): number {
  return envs.bytes + list.bytes + sets.bytes + values.bytes;
}

/** What Nix' evaluator says of its last run in a command; undefined where the command evaluates nothing. */
async function stats(world: World, command: string, cwd: string): Promise<Stats | undefined> {
  await world.run(
    `rm -f /tmp/stats.json; export NIX_SHOW_STATS=1 NIX_SHOW_STATS_PATH=/tmp/stats.json\n${command}`,
    { cwd, timeout: 600 },
  );
  const { output, exit } = await world.run('cat /tmp/stats.json', { cwd: '/', timeout: 10 });
  if (exit !== 0) return undefined;
  try {
    return JSON.parse(output) as Stats;
  } catch {
    return undefined;
  }
}
