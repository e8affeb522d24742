import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { build } from './build.ts';
import { serveUntilStopped } from './preview.ts';
import { NoNix } from './verify/provision/trouble.ts';
import { closingLine } from './verify/report.ts';
import { readVersions } from '../src/loaders/read-units.ts';
import { verify } from './verify/verify.ts';

const root = resolve(import.meta.dirname, '..');
const flags = new Command('start')
  .description('Verifies the examples where Nix can be had, builds the site and serves it on 127.0.0.1.')
  .option('--port <number>', 'the port; also PORT. Default 4321; one in use is passed over')
  .option('--no-verify', 'show recorded evidence without running the examples')
  .addHelpText(
    'after',
    '\nExamples:\n  npm start\n  npm start -- --port 8080\n  PORT=8080 npm start -- --no-verify',
  )
  .parse()
  .opts<{ port?: string; verify: boolean }>();

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stop.abort();
  });

const part = (name: string, started: number): void => {
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
};

if (flags.verify) await verifyOrSayWhy();
if (stop.signal.aborted) process.exit(130);
if (process.exitCode !== 1) {
  const started = performance.now();
  await build();
  part('build', started);
  await serveUntilStopped(resolve(root, 'dist'), { port: flags.port });
}

async function verifyOrSayWhy(): Promise<void> {
  const started = performance.now();
  const line = (await readVersions(root)).nix.default;
  try {
    const { report, failures, provisioned } = await verify({
      root,
      filters: [],
      withoutNixpkgs: true,
      lines: [line],
      jobs: availableParallelism(),
      record: false,
      bail: false,
      cache: true,
      signal: stop.signal,
    });
    for (const failure of failures) console.error(failure);
    console.log(
      `Examples that use nixpkgs, and other Nix than ${line}, are left to \`npm run verify\`; their pages show recorded evidence.`,
    );
    console.log(`Nix: ${provisioned.toFixed(1)} s`);
    part(`examples: ${closingLine(report.totals)}`, started);
    if (failures.length > 0) {
      console.error(
        'The site is not served, since its pages would show what this machine disproves. With the recorded evidence: npm start -- --no-verify',
      );
      process.exitCode = 1;
    }
  } catch (error) {
    if (!(error instanceof NoNix)) throw error;
    console.log(`Pages show recorded evidence only, since Nix cannot run here: ${error.message}`);
  }
}
