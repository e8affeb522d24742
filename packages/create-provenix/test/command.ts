import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { writeTemplates } from './templates.ts';

export const packageFolder = join(import.meta.dirname, '..');

/** Told to a command that makes git repositories: who commits, and no settings of this machine. */
export const gitEnvironment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
};

const folders: string[] = [];

/** A folder of its own, under its real name, that any user can reach. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'create-provenix-')));
  folders.push(folder);
  return folder;
}

export async function removeFolders(): Promise<void> {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
}

/** The command as it is published, with templates of the test. Its path. */
export async function buildCommand(): Promise<string> {
  const folder = await temporaryFolder();
  const templates = join(folder, 'templates');
  await writeTemplates(templates);
  await execa('cp', ['-r', 'bin', 'package.json', folder], { cwd: packageFolder });
  const out = join(folder, 'dist');
  await execa(process.execPath, ['scripts/build.ts', '--templates', templates, '--out', out], {
    cwd: packageFolder,
  });
  await execa('chmod', ['-R', 'a+rX', folder]);
  return join(folder, 'bin/create-provenix.cjs');
}

export interface Ran {
  stdout: string;
  stderr: string;
  exitCode: number | undefined;
}

export interface RunOptions {
  cwd: string;
  env?: Record<string, string>;
  /** For Node itself, before the command. */
  node?: string[];
  /** As this user, where the test runs as root. */
  user?: number;
}

/** Runs the built command without a terminal; a failing exit code is a result like any other. */
export function runner(command: () => string) {
  return async (args: string[], { cwd, env = {}, node = [], user }: RunOptions): Promise<Ran> => {
    const { stdout, stderr, exitCode } = await execa(process.execPath, [...node, command(), ...args], {
      cwd,
      env: { ...gitEnvironment, ...env },
      reject: false,
      ...(user !== undefined && { uid: user, gid: user }),
    });
    return { stdout, stderr, exitCode };
  };
}

/** All files below a folder, sorted; of .git only that it is there. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const own = paths.filter((path) => !path.startsWith('.git/'));
  return [...own, ...(own.length < paths.length ? ['.git'] : [])].sort();
}
