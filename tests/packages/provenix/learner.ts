import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import type { Ran } from './command.ts';

export interface How {
  /** Below the home. Default: the home. */
  folder?: string;
  /** Where programs are looked for. Default: the stand-ins, then this machine's. */
  path?: string;
  env?: Record<string, string>;
}

/** Somebody who learns: a home of their own, with stand-ins for programs. */
export interface Learner {
  home: string;
  /** A folder that is looked in for programs before all others. */
  programs: string;
  env: Record<string, string>;
  /** Runs `provenix learn ...`. */
  learn: (words: string, how?: How) => Promise<Ran>;
  /** Begins it, and leaves it alone. */
  begin: (words: string, how?: How) => ReturnType<typeof execFile>;
  /** A stand-in for Nix: what it does after it said its version. */
  nix: (version: string, script: string) => Promise<void>;
  read: (path: string) => Promise<string>;
  write: (path: string, text: string) => Promise<void>;
}

/** @param command the file of the command `provenix` */
export async function newLearner(command: string): Promise<Learner> {
  const home = await temporaryFolder();
  const programs = join(home, 'bin');
  await mkdir(programs);
  const env = {
    XDG_STATE_HOME: join(home, 'state'),
    HOME: home,
    PATH: `${programs}:${process.env['PATH'] ?? ''}`,
  };
  const args = (words: string): string[] => [command, 'learn', ...words.split(' ')];
  const environment = ({ path, env: more }: How): Record<string, string> => ({
    ...env,
    ...(path !== undefined && { PATH: path }),
    ...more,
  });
  return {
    home,
    programs,
    env,
    async learn(words, how = {}) {
      const { stdout, stderr, exitCode } = await execa(process.execPath, args(words), {
        cwd: join(home, how.folder ?? '.'),
        env: environment(how),
        extendEnv: false,
        reject: false,
        input: '',
      });
      return { stdout, stderr, exitCode };
    },
    begin: (words, how = {}) =>
      execFile(process.execPath, args(words), {
        cwd: join(home, how.folder ?? '.'),
        env: environment(how),
      }),
    async nix(version, script) {
      const file = join(programs, 'nix');
      await writeFile(
        file,
        `#!/bin/sh\ncase "$*" in --version) echo "nix (Nix) ${version}"; exit;; esac\n${script}\n`,
      );
      await chmod(file, 0o755);
    },
    read: (path) => readFile(join(home, path), 'utf8'),
    write: (path, text) => writeFile(join(home, path), text),
  };
}

/** All files below a folder with their texts, but for what git keeps to itself. */
export async function filesBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .filter((path) => !/(?:^|\/)\.git\//.test(path))
    .toSorted();
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [path, await readFile(join(folder, path), 'utf8')])),
  ) as Record<string, string>;
}
