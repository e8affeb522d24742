import { Command } from 'commander';
import { unitName } from '../src/lib/units/unit-name.ts';
import { type Recipe, type Variant, homeOf } from '../src/loaders/unit.ts';
import type { Toolchain } from '../scripts/verify/worlds/toolchain.ts';
import { gitScript } from '../src/lib/units/git-script.ts';
import type { WorldSetup } from '../scripts/verify/worlds/world-setup.ts';
import { median, prepare } from './support.ts';
import { type World, createWorld } from '../scripts/verify/worlds/world.ts';

// What evaluating pocketpkgs costs: processor time and allocated memory of Nix's evaluator for the heaviest steps of examples,
// beside `nix eval --expr 1` in the same world; and the time of all recipes that use nixpkgs.

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

const { toolchain, pocket, units } = await prepare();
// Recipes that run by themselves: no template (its files are made first), no server, nobody at a terminal.
const users = units.filter(
  (unit): unit is Recipe =>
    unit.kind === 'recipe' &&
    unit.needs.every((need) => need === 'nixpkgs') &&
    unit.needs.length > 0 &&
    unit.variants.every(({ steps }) => steps.every(({ tty }) => tty === undefined)),
);

const started = performance.now();
const measured: Measured[] = [];
for (const unit of users) measured.push(...(await measureUnit(unit, toolchain, pocket.setup)));
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
const alone = await createWorld(toolchain, pocket.setup);
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
  return median(times);
};
const [bareWall, fiftyWall] = [await wall('1'), await wall(fifty)];
console.log(
  `evalModules over 50 options: ${fiftyWall.toFixed(0)} ms, bare nix eval --expr 1: ${bareWall.toFixed(0)} ms (wall, medians of 9)`,
);
await alone.remove();

async function measureUnit(unit: Recipe, by: Toolchain, setup: WorldSetup): Promise<Measured[]> {
  const found: Measured[] = [];
  for (const variant of unit.variants) {
    const world = await createWorld(by, setup);
    try {
      found.push(...(await measureVariant(unit, variant, world)));
    } finally {
      await world.remove();
    }
  }
  return found;
}

async function measureVariant(unit: Recipe, variant: Variant, world: World): Promise<Measured[]> {
  const home = homeOf(unit.id);
  await world.lay(unit.id, variant.files, variant.removed);
  if (unit.git) await world.run(gitScript(unit.git), { cwd: home, timeout: 60 });
  const bare = await stats(world, 'nix eval --expr 1', home);
  const found: Measured[] = [];
  for (const step of variant.steps) {
    const folder = step.in ?? unit.git?.repositories[0];
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

/** What Nix's evaluator says of its last run in a command; undefined where the command evaluates nothing. */
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
