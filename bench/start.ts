import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { execa } from 'execa';

// From a fresh clone to the printed address, then once more with nothing changed, then with one unit changed; beside
// it, where asked for, another commit. Each clone has no Nix and no packages of its own before.

const flags = new Command('bench/start')
  .description(
    'The time from a clone to the printed address: the first, a second and a third start, and its parts.',
  )
  .option('--beside <commit>', 'measure the first start of this commit too, before and in the same run')
  .option('--cold', "an empty npm cache instead of the machine's")
  .addHelpText(
    'after',
    '\nExamples:\n  tools/with-node node bench/start.ts\n  tools/with-node node bench/start.ts --beside HEAD~20\n  tools/with-node node bench/start.ts --cold',
  )
  .parse()
  .opts<{ beside?: string; cold?: true }>();

/** Changed before the third start: it runs on one release, and without nixpkgs. */
const changed = { name: 'recipes/flake-apps', file: 'examples/recipes/flake-apps/flake/flake.nix' };

const root = resolve(import.meta.dirname, '..');
const place = await mkdtemp(join(tmpdir(), 'bench-start-'));
// The machine's own Node, as a reader has it: not the one that runs this bench.
const path = (process.env['PATH'] ?? '')
  .split(':')
  .filter((folder) => !folder.startsWith(root))
  .join(':');
const env = {
  ...process.env,
  PATH: path,
  CI: 'true',
  PORT: '0',
  // Passes that this machine remembers would spare the first start its work.
  XDG_CACHE_HOME: join(place, 'cache'),
  ...(flags.cold && { npm_config_cache: join(place, 'npm') }),
};

try {
  if (!flags.cold) await warmUp();
  const before = flags.beside === undefined ? undefined : await fromClone('before', flags.beside);
  const first = await fromClone('now', 'HEAD');
  const clone = join(place, 'now');
  await tellSizes(clone);
  const second = await timed('second start, nothing changed', () => start(clone));
  await changeOne(clone);
  const third = await timed(`third start, ${changed.name} changed`, () => start(clone));
  const ratio = (one: number, other: number): string => (one / other).toFixed(2);
  console.log(`\non ${String(availableParallelism())} cores, ${new Date().toISOString().slice(0, 10)}`);
  console.log(`second to first: ${ratio(second, first)}; third to first: ${ratio(third, first)}`);
  if (before !== undefined)
    console.log(`first now to first at ${flags.beside ?? ''}: ${ratio(first, before)}`);
} finally {
  await rm(place, { recursive: true, force: true });
}

/** npm's cache has what the clones install, so that none of them pays for the download. */
async function warmUp(): Promise<void> {
  for (const [name, commit] of Object.entries({ warm: 'HEAD', old: flags.beside ?? 'HEAD' })) {
    const folder = await cloned(name, commit);
    await npm(folder, 'ci');
    await rm(folder, { recursive: true });
  }
}

/** Seconds of the first `npm start` in a new clone, which is left for more. */
async function fromClone(name: string, commit: string): Promise<number> {
  const folder = await cloned(name, commit);
  console.log(`\n${name}: ${commit}`);
  const installed = await timed('npm ci', () => npm(folder, 'ci'));
  const started = await timed('first start', () => start(folder));
  line('from the clone to the address', installed + started);
  return installed + started;
}

async function cloned(name: string, commit: string): Promise<string> {
  const folder = join(place, name);
  await execa('git', ['clone', '--quiet', '--no-checkout', root, folder]);
  const { stdout } = await execa('git', ['rev-parse', commit], { cwd: root });
  await execa('git', ['checkout', '--quiet', stdout], { cwd: folder });
  return folder;
}

async function npm(cwd: string, ...args: string[]): Promise<void> {
  await execa('npm', [...args, '--no-audit', '--no-fund'], { cwd, env, extendEnv: false });
}

/** Edits a unit and records it, as its author would. */
async function changeOne(clone: string): Promise<void> {
  await appendFile(join(clone, changed.file), '# changed\n');
  await execa('npm', ['run', 'verify:record', '--', '--filter', changed.name], {
    cwd: clone,
    env,
    extendEnv: false,
  });
}

async function timed(name: string, action: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await action();
  const seconds = (performance.now() - began) / 1000;
  line(name, seconds);
  return seconds;
}

function line(name: string, seconds: number): void {
  console.log(`${name.padEnd(60)} ${seconds.toFixed(1).padStart(7)} s`);
}

/** What a clone takes on the disk after its first start. */
async function tellSizes(clone: string): Promise<void> {
  for (const folder of ['node_modules', 'tools/node', '.cache', 'dist', '.']) {
    const { stdout } = await execa('du', ['-sm', join(clone, folder)], { reject: false });
    console.log(`${`  ${folder}`.padEnd(60)} ${(stdout.split('\t')[0] ?? '').padStart(7)} MB`);
  }
}

/** Resolves when the address is printed; the parts that `npm start` names are indented. */
async function start(clone: string): Promise<void> {
  const running = execa('npm', ['start'], {
    cwd: clone,
    env,
    extendEnv: false,
    reject: false,
    buffer: false,
    killDescendants: true,
  });
  let reached = false;
  for await (const said of createInterface(running.stdout)) {
    const part = /^(.*): (\d+\.\d) s$/.exec(said);
    if (part?.[1] && part[2]) line(`  ${part[1].slice(0, 56)}`, Number(part[2]));
    if (said.startsWith('Provenix is on ')) {
      reached = true;
      break;
    }
  }
  running.kill('SIGTERM');
  await running;
  if (!reached) throw new Error('npm start ended without an address');
}
