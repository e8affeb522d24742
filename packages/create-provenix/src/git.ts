import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { BadUse } from './bad-use.ts';
import { type Place, existingFolder } from './place.ts';

/**
 * What becomes of the project in git: a repository of its own, or files of the repository around it, since a flake
 * does not see files that git does not know.
 */
export type GitPlan = 'new' | 'outer' | 'none';

/** Asks git what is there; refuses where there is no git. */
export async function planGit(place: Place, wanted: boolean, signal: AbortSignal): Promise<GitPlan> {
  if (!wanted) return 'none';
  const around = existingFolder(place);
  const inside = await git(around, ['rev-parse', '--is-inside-work-tree'], signal);
  if (inside.exitCode !== 0 || inside.output.trim() !== 'true') return 'new';
  const ignored = await git(
    around,
    ['check-ignore', '-q', '--', relative(around, place.path) || '.'],
    signal,
  );
  return ignored.exitCode === 0 ? 'new' : 'outer';
}

/** A repository in a folder, with all its files added; also those that the user's own ignore rules name. */
export async function makeRepository(folder: string, signal: AbortSignal): Promise<void> {
  await must(folder, ['init', '--quiet'], signal);
  await must(folder, ['add', '--force', '--all'], signal);
}

/** Adds files to the repository around them. False where git would not. */
export async function addFiles(
  folder: string,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  const { exitCode } = await git(folder, ['add', '--force', '--', ...paths], signal);
  return exitCode === 0;
}

async function must(folder: string, args: string[], signal: AbortSignal): Promise<void> {
  const { exitCode, output } = await git(folder, args, signal);
  if (exitCode !== 0 && !signal.aborted)
    throw new BadUse(
      `git ${args[0] ?? ''} failed, and nothing was written: ${output.trim().split('\n')[0] ?? ''}\nFix that, or leave git out: --no-git`,
    );
}

/** Variables that a git hook sets, and that would lead git to the hook's repository. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];

/** Resolves when git has ended, also when it was stopped: what it wrote can be removed then. */
function git(
  cwd: string,
  args: string[],
  signal: AbortSignal,
): Promise<{ exitCode: number | null; output: string }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofHooks.includes(name)));
  return new Promise((done, fail) => {
    const running = spawn('git', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = (): void => void running.kill('SIGKILL');
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    let output = '';
    for (const stream of [running.stdout, running.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    running.on('error', (error: NodeJS.ErrnoException) => {
      fail(
        error.code === 'ENOENT'
          ? new BadUse(
              'there is no git here, and a flake is best kept in a git repository.\nInstall git (nix shell nixpkgs#git), or leave it out: --no-git',
            )
          : error,
      );
    });
    running.on('close', (exitCode) => {
      signal.removeEventListener('abort', stop);
      done({ exitCode, output });
    });
  });
}
