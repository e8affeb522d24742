import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { UnitEntry } from '../schemas/entry.ts';
import { recreateCommands } from './recreate.ts';

const text = '# region a\nx = "$HOME";\n# endregion a\nEOF\n';
const files = [
  { path: 'flake.nix', language: 'nix', text },
  { path: 'lib/with space.nix', language: 'nix', text: "''it's''\n" },
  { path: '.gitignore', language: 'text', text: 'new.nix\n' },
  { path: 'new.nix', language: 'nix', text: '1\n' },
];
const unit: UnitEntry = {
  kind: 'recipe',
  title: 'T',
  summary: 'S',
  needs: [],
  folder: 'examples/recipes/x',
  home: '/home/user/x',
  git: true,
  repositories: [],
  untracked: ['flake.nix'],
  variants: [{ name: 'flake', files }],
  steps: [],
  evidence: [],
};

test('a shell that runs the commands makes the files as they are shown, and a repository with one commit', () => {
  const parent = mkdtempSync(join(tmpdir(), 'recreate-'));
  try {
    const identity = ['GIT_AUTHOR_NAME', 'GIT_COMMITTER_NAME', 'GIT_AUTHOR_EMAIL', 'GIT_COMMITTER_EMAIL'].map(
      (name) => [name, 'x@example.com'],
    );
    const env = { ...process.env, ...(Object.fromEntries(identity) as Record<string, string>) };
    const run = (command: string): string =>
      execFileSync('bash', ['-ec', command], { cwd: parent, env, encoding: 'utf8' });
    run(recreateCommands('x', unit, { name: 'flake', files }));
    expect(readFileSync(join(parent, 'x/flake.nix'), 'utf8')).toBe('x = "$HOME";\nEOF\n');
    expect(readFileSync(join(parent, 'x/lib/with space.nix'), 'utf8')).toBe("''it's''\n");
    expect(run('git -C x ls-files').trim().split('\n')).toEqual([
      '.gitignore',
      'lib/with space.nix',
      'new.nix',
    ]);
    expect(run('git -C x log --oneline').trim().split('\n')).toHaveLength(1);
  } finally {
    rmSync(parent, { recursive: true });
  }
});
