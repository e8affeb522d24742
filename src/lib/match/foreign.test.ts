import { expect, test } from 'vitest';
import { foreign } from './foreign.ts';

const printed: [program: string, texts: string[], begins: string, ends: string][] = [
  [
    'the shell',
    [
      'zsh: command not found: nix',
      'bash: nix: command not found',
      'sh: 1: nix: not found',
      'fish: Unknown command: nix',
    ],
    'The shell found no program nix',
    '/nix/var/nix/profiles/default/etc/profile.d/nix-daemon.sh',
  ],
  [
    'the shell',
    ['bash: nixos-rebuild: command not found', 'fish: Unknown command: alejandra'],
    'The shell found no program of that name.',
    'paste the lines around it as well.',
  ],
  [
    'Git',
    ['fatal: not a git repository (or any of the parent directories): .git'],
    'Git printed this, not Nix',
    'nix build path:.',
  ],
  [
    'Python',
    [
      'Traceback (most recent call last):\n  File "a.py", line 1',
      "ModuleNotFoundError: No module named 'a'",
      "ImportError: cannot import name 'a'",
    ],
    'Python printed this, not Nix.',
    'paste the lines after it as well.',
  ],
  [
    'npm',
    ['npm ERR! code ENOENT', 'npm error code E404'],
    'npm printed this, not Nix.',
    'paste the lines after it as well.',
  ],
  [
    'the Rust compiler',
    ['error[E0433]: failed to resolve', 'error: could not compile `web`'],
    'The Rust compiler printed this, not Nix.',
    'or in its versions.',
  ],
  [
    'a C or C++ compiler',
    [
      'main.c:1:10: fatal error: zlib.h: No such file or directory',
      'undefined reference to `deflate`',
      'collect2: error: ld returned 1 exit status',
    ],
    'A C or C++ compiler printed this, not Nix.',
    'into buildInputs of the package.',
  ],
  [
    'Docker',
    [
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock.',
      'docker: Error response from daemon: no such image',
    ],
    'Docker printed this, not Nix:',
    'or is not running.',
  ],
];
test.each(printed)('what only %s prints is known, with what to do', (program, texts, begins, ends) => {
  for (const text of texts) {
    const found = foreign(`building\n${text}\n`);
    expect(found?.program, text).toBe(program);
    expect(found?.advice.startsWith(begins), found?.advice).toBe(true);
    expect(found?.advice.endsWith(ends), found?.advice).toBe(true);
  }
});

test.each(['', 'error: infinite recursion encountered', 'error: the moon is made of cheese'])(
  '%j may be of Nix',
  (text) => {
    expect(foreign(text)).toBeUndefined();
  },
);
