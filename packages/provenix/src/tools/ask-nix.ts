import { spawn } from 'node:child_process';
import type { Finding, Rule } from '../../../../src/lib/check/finding.ts';
import type { Host } from './host.ts';

/** In milliseconds: what evaluates for longer waits for the network. */
const longest = 120_000;
const features = ['--extra-experimental-features', 'nix-command flakes'];

interface Ran {
  exit: number;
  output: string;
}

/** Runs a program, without a shell; undefined where there is none of that name, or where it takes too long. */
function run(program: string, args: readonly string[], cwd: string): Promise<Ran | undefined> {
  return new Promise((done) => {
    const running = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: longest });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-1024 * 1024);
    };
    running.stdout.on('data', keep);
    running.stderr.on('data', keep);
    running.on('error', () => {
      done(undefined);
    });
    running.on('close', (exit) => {
      done(exit === null ? undefined : { exit, output });
    });
  });
}

/** What `nix flake check --no-build` says of the flake in a folder; undefined where there is no Nix. */
export async function askNix(folder: string, host: Host): Promise<Finding[] | undefined> {
  const ran = await run('nix', [...features, 'flake', 'check', '--no-build', '--no-write-lock-file'], folder);
  if (!ran) return undefined;
  if (ran.exit === 0) return [];
  const { matches } = host.match(ran.output);
  const [best] = matches;
  const last =
    ran.output
      .split('\n')
      .findLast((line) => line.includes('error:'))
      ?.trim() ?? 'nix flake check failed';
  const { cause, fix } = host.explanations[best?.id ?? ''] ?? {};
  return [
    {
      id: best?.id ?? 'nix-flake-check',
      file: 'flake.nix',
      line: 0,
      why: `${last}${cause === undefined ? '' : `. ${cause}`}`,
      fix: fix ?? 'Run `nix flake check --no-build --show-trace` and read the last error.',
      proof: { says: 'nix flake check --no-build', url: best?.url ?? '' },
    },
  ];
}

/** The files that git does not know, in the folder of a flake; none where there is no git or no repository. */
export async function untracked(folder: string, rule: Rule | undefined): Promise<Finding[]> {
  const ran = await run('git', ['ls-files', '--others', '--exclude-standard', '-z', '--', '*.nix'], folder);
  if (ran?.exit !== 0 || !rule) return [];
  return ran.output
    .split('\0')
    .filter((path) => path !== '')
    .map((path) => ({ ...rule, file: path, line: 0, fix: rule.fix.replace('FILE', path) }));
}
