import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { RunEntry } from '../../schemas/entry.ts';
import { folderWith } from '../../../tests/support/write-files.ts';
import { gitScript } from './git-script.ts';

/** What git says in a folder with files, after the script ran there. */
async function afterScript(state: NonNullable<RunEntry['git']>): Promise<(command: string) => string> {
  const cwd = await folderWith({
    'flake.nix': '{ }\n',
    'new file.nix': '1\n',
    'app/flake.nix': '{ }\n',
    'app/new.nix': '1\n',
    "it's/flake.nix": '{ }\n',
  });
  const author = { NAME: 'user', EMAIL: 'user@example.com' };
  const who = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(author).map(([what, value]) => [`GIT_${role}_${what}`, value]),
    ),
  );
  const env = { ...process.env, ...who, GIT_CONFIG_GLOBAL: '/dev/null' };
  const bash = (command: string): string =>
    execFileSync('bash', ['-ec', command], { cwd, env, encoding: 'utf8', stdio: 'pipe' }).trim();
  bash(gitScript(state));
  return bash;
}

test('the whole folder is one repository with one commit, without what is untracked', async () => {
  const bash = await afterScript({
    repositories: [],
    untracked: ['new file.nix', 'app/new.nix'],
    commit: true,
  });
  expect(bash('git ls-files').split('\n')).toEqual(['app/flake.nix', 'flake.nix', "it's/flake.nix"]);
  expect(bash('git log --format=%s')).toBe('First commit');
  expect(bash('git status --porcelain')).toBe('?? app/new.nix\n?? "new file.nix"');
});

test('each named folder is a repository of its own', async () => {
  const bash = await afterScript({ repositories: ['app', "it's"], untracked: ['app/new.nix'], commit: true });
  expect(bash('git -C app ls-files')).toBe('flake.nix');
  expect(bash(`git -C "it's" ls-files`)).toBe('flake.nix');
  expect(bash('git -C app log --format=%s')).toBe('First commit');
  expect(bash('ls -A')).not.toContain('.git\n');
});

test('without a commit the files are added only', async () => {
  const bash = await afterScript({ repositories: [], untracked: [], commit: false });
  expect(bash('git ls-files | wc -l')).toBe('5');
  expect(bash('git log 2>&1 || true')).toContain('does not have any commits');
});
