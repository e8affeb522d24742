import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { execa } from 'execa';

// From nothing to the printed address: a fresh clone, an empty npm cache, no Nix, no browser.

new Command('bench/start')
  .description('The time from a fresh clone with empty caches to the printed address, and its parts.')
  .addHelpText('after', '\nExamples:\n  tools/with-node node bench/start.ts')
  .parse();

const root = resolve(import.meta.dirname, '..');
const place = await mkdtemp(join(tmpdir(), 'bench-start-'));
const clone = join(place, 'clone');
// The machine's own Node, as a reader has it: not the one that runs this bench.
const path = (process.env['PATH'] ?? '')
  .split(':')
  .filter((folder) => !folder.startsWith(root))
  .join(':');
const env = { ...process.env, PATH: path, npm_config_cache: join(place, 'npm'), CI: 'true', PORT: '0' };
const parts: [string, number][] = [];
const begin = performance.now();

try {
  await timed('git clone', () => execa('git', ['clone', '--quiet', root, clone]));
  await timed('npm ci', () =>
    execa('npm', ['ci', '--no-audit', '--no-fund'], { cwd: clone, env, extendEnv: false }),
  );
  await timed('npm start', start);
  for (const [name, seconds] of parts) console.log(`${name.padEnd(60)} ${seconds.toFixed(1).padStart(6)} s`);
  console.log(
    `${'from nothing to the address'.padEnd(60)} ${((performance.now() - begin) / 1000).toFixed(1).padStart(6)} s`,
  );
} finally {
  await rm(place, { recursive: true, force: true });
}

async function timed(name: string, action: () => Promise<unknown>): Promise<void> {
  const started = performance.now();
  await action();
  parts.push([name, (performance.now() - started) / 1000]);
}

/** Resolves when the address is printed; the parts that `npm start` names are indented below it. */
async function start(): Promise<void> {
  const running = execa('npm', ['start'], {
    cwd: clone,
    env,
    extendEnv: false,
    reject: false,
    buffer: false,
    killDescendants: true,
  });
  let reached = false;
  for await (const line of createInterface(running.stdout)) {
    const part = /^(.*): (\d+\.\d) s$/.exec(line);
    if (part?.[1] && part[2]) parts.push([`  ${part[1]}`, Number(part[2])]);
    if (line.startsWith('Provenix is on ')) {
      reached = true;
      break;
    }
  }
  running.kill('SIGTERM');
  await running;
  if (!reached) throw new Error('npm start ended without an address');
}
