import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { printable } from '../../../../src/lib/terminal/printable.ts';
import { BadUse } from '../bad-use.ts';
import { type LearnData, pageOf } from './data.ts';

export interface Ran {
  exit: number;
  /** Standard output alone. */
  output: string;
  /** Standard error. */
  said: string;
}

/** In characters: what a program prints after that is no answer of anybody's. */
const kept = 1024 * 1024;

/** In seconds: where nothing else is said, and the learner waits for git alone. */
const usual = 120;
/** In milliseconds: what a program gets to end by itself what it began. */
const grace = 5_000;
/** In seconds: whoever waits longer is told for what. */
const patience = 10;

/** How long a program may take. */
export interface Limit {
  seconds: number;
  /** How to give it more time. */
  more: string;
}

/**
 * Runs a program in a folder, with all that it starts in a group of its own: ended after its time, and with this
 * command. Rejects with BadUse where there is none of that name, or where it took too long.
 */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  missing: string,
  { seconds, more }: Limit = { seconds: usual, more: 'Run the command again.' },
): Promise<Ran> {
  const shown = args[0] === '-c' ? (args[1] ?? '').trim() : [program, ...args].join(' ');
  return new Promise((done, fail) => {
    const running = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const texts = { output: '', said: '' };
    const keep = (name: keyof typeof texts) => (chunk: string) => {
      if (texts[name].length < kept) texts[name] += chunk;
    };
    const streams = [running.stdout, running.stderr];
    running.stdout.setEncoding('utf8').on('data', keep('output'));
    running.stderr.setEncoding('utf8').on('data', keep('said'));
    let late = false;
    const end = setTimeout(() => {
      late = true;
      endGroup(running.pid, 'SIGTERM');
      setTimeout(() => {
        endGroup(running.pid, 'SIGKILL');
        for (const stream of streams) stream.destroy();
      }, grace).unref();
    }, seconds * 1000);
    const says = setTimeout(() => {
      console.error(`Waiting for: ${printable(shown)}\nIt is ended after ${saysSeconds(seconds)}.`);
    }, patience * 1000);
    const release = endWith(running);
    const over = (): void => {
      clearTimeout(end);
      clearTimeout(says);
      release();
    };
    running.on('error', (error: NodeJS.ErrnoException) => {
      over();
      if (error.code !== 'ENOENT') fail(error);
      // The same code is given where it is the folder that is not there.
      else fail(new BadUse(existsSync(cwd) ? missing : `${cwd} was deleted.\nGo to another folder: cd`));
    });
    running.on('close', (exit) => {
      over();
      if (late)
        fail(
          new BadUse(
            `this took longer than ${saysSeconds(seconds)} and was ended. Your files are as they were.\n  ${shown.replaceAll('\n', '\n  ')}\n${more}`,
          ),
        );
      else done({ exit: exit ?? 1, ...texts });
    });
  });
}

const saysSeconds = (count: number): string => `${String(count)} second${count === 1 ? '' : 's'}`;

/** The groups that run now. */
const groups = new Set<number>();
let listens = false;

/**
 * Lets a group end with this command, as it would in one group with it. The listeners stay: a signal that came while one
 * is taken away would be lost.
 * @returns what takes the group back
 */
function endWith({ pid }: ChildProcess): () => void {
  if (!listens)
    for (const [signal, exit] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }))
      process.on(signal, () => {
        for (const group of groups) endGroup(group, 'SIGTERM');
        process.exit(exit);
      });
  listens = true;
  if (pid !== undefined) groups.add(pid);
  return () => {
    if (pid !== undefined) groups.delete(pid);
  };
}

function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // All of it has ended.
  }
}

/** Refuses a machine without git or Nix, and a Nix that the questions were not run on. */
export async function needPrograms(
  folder: string,
  data: LearnData,
  git: boolean,
  limit: Limit,
): Promise<void> {
  const oldest = data.oldestNix;
  const how = `Install Nix ${oldest} or newer; the first lesson says how: ${pageOf(data, 'first-flake/nix')}`;
  const asked = run(
    'nix',
    ['--version'],
    folder,
    `there is no Nix on PATH, and a check asks Nix.\n${how}`,
    limit,
  );
  // Both are asked at once, and of two that are not there the first is named.
  const others = git ? run('git', ['--version'], folder, noGit, limit) : undefined;
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
