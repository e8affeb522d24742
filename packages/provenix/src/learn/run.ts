import { spawn } from 'node:child_process';
import { BadUse } from '../bad-use.ts';

export interface Ran {
  exit: number;
  /** Standard output alone. */
  output: string;
  /** Standard error. */
  said: string;
}

/** Runs a program in a folder. Rejects with BadUse where there is none of that name. */
export function run(program: string, args: readonly string[], cwd: string, missing: string): Promise<Ran> {
  return new Promise((done, fail) => {
    const running = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { output: '', said: '' };
    running.stdout.on('data', (chunk: Buffer) => (texts.output += chunk.toString()));
    running.stderr.on('data', (chunk: Buffer) => (texts.said += chunk.toString()));
    running.on('error', (error: NodeJS.ErrnoException) => {
      fail(error.code === 'ENOENT' ? new BadUse(missing) : error);
    });
    running.on('close', (exit) => {
      done({ exit: exit ?? 1, ...texts });
    });
  });
}

/** Refuses a machine without Nix, and a Nix that the questions were not run on. */
export async function needNix(folder: string, oldest: string): Promise<void> {
  const how = `Install Nix ${oldest} or newer; the first lesson says how: provenix learn start first-flake`;
  const { output } = await run(
    'nix',
    ['--version'],
    folder,
    `there is no Nix on PATH, and a check asks Nix.\n${how}`,
  );
  // "nix (Nix) 2.34.8"
  const [, version = ''] = / (\d{1,4}\.\d{1,4})\b/.exec(output) ?? [];
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least = 0, then = 0] = oldest.split('.').map(Number);
  if (major < least || (major === least && minor < then))
    throw new BadUse(`Nix ${version} is too old: the questions were run on ${oldest} and newer.\n${how}`);
}
