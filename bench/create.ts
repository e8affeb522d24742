/**
 * How soon `npm create provenix` asks, and how large it is, beside create-vite. `tools/with-node node bench/create.ts`
 * Both run in turns on real terminals; ratios of one run are comparable, times of different machines are not.
 */
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { execa } from 'execa';
import { median } from './support.ts';

const flags = new Command('bench/create')
  .description(
    'The time from the start to the first question, and the size of the package, beside create-vite.',
  )
  .option('--runs <n>', 'starts of each', '15')
  .addHelpText('after', '\nExamples:\n  tools/with-node node bench/create.ts --runs 30')
  .parse()
  .opts<{ runs: string }>();

const root = resolve(import.meta.dirname, '..');
const place = await mkdtemp(join(tmpdir(), 'bench-create-'));
const vite = dirname(createRequire(import.meta.url).resolve('create-vite/package.json'));
const ours = join(root, 'packages/create-provenix');
/** Milliseconds. */
const limit = 150;

interface Contender {
  name: string;
  folder: string;
  command: string;
  /** What the first question says. */
  asks: string;
}

try {
  const [provenix, createVite] = [
    { name: 'create-provenix', folder: ours, command: await unpacked(), asks: 'Which template?' },
    { name: 'create-vite', folder: vite, command: join(vite, 'index.js'), asks: 'Project name' },
  ] as const satisfies [Contender, Contender];

  const times = new Map<string, number[]>([provenix, createVite].map(({ name }) => [name, []]));
  // Node in the same terminal, that does nothing but say so: what no command can be faster than.
  const node = { name: 'Node alone', folder: '', command: join(place, 'node.cjs'), asks: 'ready' };
  await writeFile(node.command, "console.log('ready')");
  times.set(node.name, []);
  await toPrompt(provenix);
  await toPrompt(createVite);
  for (let run = 0; run < Number(flags.runs); run++) {
    for (const contender of [provenix, createVite, node])
      times.get(contender.name)?.push(await toPrompt(contender));
  }
  const middle = (name: string): number => median(times.get(name) ?? []);
  const least = (name: string): number => Math.min(...(times.get(name) ?? []));
  const [us, them] = [middle(provenix.name), middle(createVite.name)];
  console.log(`${' '.repeat(34)}${provenix.name.padStart(16)}${createVite.name.padStart(16)}`);
  line('start to first question, median', `${us.toFixed(0)} ms`, `${them.toFixed(0)} ms`, us / them);
  const [best, theirBest] = [least(provenix.name), least(createVite.name)];
  line('  least disturbed', `${best.toFixed(0)} ms`, `${theirBest.toFixed(0)} ms`, best / theirBest);
  line('  of that Node alone', `${least(node.name).toFixed(0)} ms`, '', undefined);
  const sizes = [await packedSize(ours), await packedSize(vite)] as const;
  line('packed', kilobytes(sizes[0]), kilobytes(sizes[1]), sizes[0] / sizes[1]);
  line('dependencies', String(await dependencies(ours)), String(await dependencies(vite)), undefined);
  // Other work on the machine only ever adds to it.
  if (best > limit) {
    console.error(
      `create-provenix took ${best.toFixed(0)} ms to its first question; the limit is ${String(limit)} ms.`,
    );
    process.exitCode = 1;
  }
} finally {
  await rm(place, { recursive: true, force: true });
}

/** The package as it is published. */
async function unpacked(): Promise<string> {
  await execa('npm', ['run', '--silent', 'build'], { cwd: ours });
  await execa('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', place], { cwd: ours });
  const [archive = ''] = (await readdir(place)).filter((name) => name.startsWith('create-provenix'));
  await execa('tar', ['-xzf', archive], { cwd: place });
  return join(place, 'package/bin/create-provenix.cjs');
}

/** Milliseconds until the terminal shows the first question; Ctrl-C ends the command then. */
async function toPrompt({ command, asks }: Contender): Promise<number> {
  const started = performance.now();
  const running = execa(
    'script',
    ['-qefc', `stty cols 100 rows 40; exec '${process.execPath}' '${command}'`, '/dev/null'],
    {
      cwd: place,
      env: { TERM: 'xterm-256color' },
      reject: false,
      stdin: 'pipe',
      timeout: 10_000,
      killSignal: 'SIGKILL',
    },
  );
  let shown = '';
  let time: number | undefined;
  running.stdout.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (time !== undefined || !shown.includes(asks)) return;
    time = performance.now() - started;
    running.stdin.write('\x03');
  });
  await running;
  if (time === undefined) throw new Error(`${command} ended without asking "${asks}":\n${shown}`);
  return time;
}

/** Bytes of the package as npm packs it; of an installed one that is packed again. */
async function packedSize(folder: string): Promise<number> {
  const target = await mkdtemp(join(place, 'packed-'));
  await execa('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', target], { cwd: folder });
  const [archive = ''] = await readdir(target);
  return (await stat(join(target, archive))).size;
}

async function dependencies(folder: string): Promise<number> {
  const json = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { dependencies?: object };
  return Object.keys(json.dependencies ?? {}).length;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function line(name: string, us: string, them: string, ratio: number | undefined): void {
  const columns = [name.padEnd(34), us.padStart(16), them.padStart(16)];
  console.log(`${columns.join('')}${ratio === undefined ? '' : `   ratio ${ratio.toFixed(2)}`}`);
}
