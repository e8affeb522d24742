import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { BadUse } from '../bad-use.ts';

export interface Ran {
  exit: number;
  /** Standard output alone. */
  output: string;
  /** Standard error. */
  said: string;
}

/** In characters: what a program prints after that is no answer of anybody's. */
const kept = 1024 * 1024;

/** Runs a program in a folder. Rejects with BadUse where there is none of that name. */
export function run(program: string, args: readonly string[], cwd: string, missing: string): Promise<Ran> {
  return new Promise((done, fail) => {
    const running = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { output: '', said: '' };
    const keep = (name: keyof typeof texts) => (chunk: string) => {
      if (texts[name].length < kept) texts[name] += chunk;
    };
    running.stdout.setEncoding('utf8').on('data', keep('output'));
    running.stderr.setEncoding('utf8').on('data', keep('said'));
    running.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') fail(error);
      // The same code is given where it is the folder that is not there.
      else fail(new BadUse(existsSync(cwd) ? missing : `${cwd} was deleted.\nGo to another folder: cd`));
    });
    running.on('close', (exit) => {
      done({ exit: exit ?? 1, ...texts });
    });
  });
}

/** Refuses a machine without git or Nix, and a Nix that the questions were not run on. */
export async function needPrograms(folder: string, oldest: string, git: boolean): Promise<void> {
  const how = `Install Nix ${oldest} or newer; the first lesson says how: provenix learn start first-flake`;
  const asked = run('nix', ['--version'], folder, `there is no Nix on PATH, and a check asks Nix.\n${how}`);
  // Both are asked at once, and of two that are not there the first is named.
  const others = git ? run('git', ['--version'], folder, noGit) : undefined;
  others?.catch(() => undefined);
  const { output, said } = await asked;
  await others;
  // "nix (Nix) 2.34.8"
  const [, version] = / (\d{1,4}\.\d{1,4})\b/.exec(output) ?? [];
  if (version === undefined)
    throw new BadUse(
      `the nix on PATH does not say which version it is: ${said.trim() || output.trim() || 'it says nothing'}\n${how}`,
    );
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least = 0, then = 0] = oldest.split('.').map(Number);
  if (major < least || (major === least && minor < then))
    throw new BadUse(`Nix ${version} is too old: the questions were run on ${oldest} and newer.\n${how}`);
}

export const noGit = 'there is no git on PATH, and an exercise is a git repository.\nInstall git.';
