import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recreateCommands } from './recreate.ts';

const text = '# region a\nx = "$HOME";\n# endregion a\nEOF\n';
const files = [
  { path: 'flake.nix', language: 'nix', text },
  { path: 'lib/with space.nix', language: 'nix', text: "''it's''\n" },
  { path: '.gitignore', language: 'text', text: 'new.nix\n' },
  { path: 'new.nix', language: 'nix', text: '1\n' },
];
const unit = { git: { repositories: [], untracked: ['flake.nix'], commit: true } };

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

const plain = { path: 'flake.nix', language: 'nix', text: '{ }\n' };
const lines = (
  git: Parameters<typeof recreateCommands>[1]['git'],
  files = [plain],
  name = 'flake',
): string[] => recreateCommands('x', { git }, { name, files }).split('\n');
const commit = "git commit -q -m 'First commit'";

test('files without git and without folders are only written', () => {
  expect(lines(null)).toEqual(['mkdir x && cd x', "cat > flake.nix <<'EOF'", '{ }', 'EOF']);
});

test('another variant has a folder of its own beside', () => {
  expect(lines(null, [plain], 'broken')[0]).toBe('mkdir x-broken && cd x-broken');
});

test('folders are made once each, quoted where they must be', () => {
  const files = ['a/b/c.nix', 'a/b/d.nix', 'e f/g.nix'].map((path) => ({ ...plain, path }));
  expect(lines(null, files).slice(0, 3)).toEqual([
    'mkdir x && cd x',
    "mkdir -p a/b 'e f'",
    "cat > a/b/c.nix <<'EOF'",
  ]);
});

test('a quotation mark in a name stays in the name', () => {
  expect(lines(null, [{ ...plain, path: "it's.nix" }])[1]).toBe(String.raw`cat > 'it'\''s.nix' <<'EOF'`);
});

test('a file that has the end mark as a line is ended by another', () => {
  const [, begin, ...rest] = lines(null, [{ ...plain, text: 'EOF\nEOF_\n' }]);
  expect([begin, rest.at(-1)]).toEqual(["cat > flake.nix <<'EOF__'", 'EOF__']);
});

test.each([
  ['all files', { repositories: [], untracked: [] }, [`git init -q && git add --all && ${commit}`]],
  [
    'all but what is untracked',
    { repositories: [], untracked: ['a.nix', 'b c.nix'] },
    [`git init -q && git add --all && git rm -q --cached -- a.nix 'b c.nix' && ${commit}`],
  ],
  [
    'each repository by itself',
    { repositories: ['app', 'my lib'], untracked: ['app/a.nix', 'my lib/b.nix'] },
    [
      `(cd app && git init -q && git add --all && git rm -q --cached -- a.nix && ${commit})`,
      `(cd 'my lib' && git init -q && git add --all && git rm -q --cached -- b.nix && ${commit})`,
    ],
  ],
])('git has %s in a first commit', (_name, git, expected) => {
  expect(lines({ ...git, commit: true }).slice(4)).toEqual(expected);
});

test('a file that .gitignore names is added all the same, as the verifier has it', () => {
  const files = [plain, { ...plain, path: 'app/.gitignore' }];
  expect(lines({ repositories: [], untracked: [], commit: true }, files).at(-1)).toBe(
    `git init -q && git add --all --force && ${commit}`,
  );
});
