import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { packCreateProvenix } from '../../../scripts/pack/create-provenix.ts';
import { readUnitsOf } from '../../../scripts/pack/read-units-of.ts';
import { repository } from '../../support/repository.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeTemplates } from './templates.ts';

export const packageFolder = join(repository, 'packages/create-provenix');

/** Told to a command that makes git repositories: who commits, and no settings of this machine. */
export const gitEnvironment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
};

/** The command as it is published, with templates of the test. Its path. */
export async function buildCommand(): Promise<string> {
  const folder = await temporaryFolder();
  await writeTemplates(folder);
  await execa('cp', ['-r', 'bin', 'package.json', folder], { cwd: packageFolder });
  await packCreateProvenix({ templates: await readUnitsOf(folder, 'template'), out: join(folder, 'dist') });
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
