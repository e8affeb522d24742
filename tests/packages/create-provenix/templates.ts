import { chmod, copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { repository } from '../../support/repository.ts';

const steps = `steps:
  - { id: build, run: nix build .#first-name, next: true }
  - { id: allow, run: direnv allow, when: { direnv: true }, next: true }
  - { id: show, run: nix flake show, next: true }
  - { id: more, run: nix eval .#more }
`;

/** Has one of each: all kinds of options, and files whose names npm drops or changes. */
const full = `title: One of each
summary: A template with an option of each kind and files that npm would lose.
order: 20
options:
  name: { type: string, about: The project's name, default: first-name, pattern: name, replaces: first-name }
  greeting:
    { type: string, about: What it says, default: Good morning, pattern: text, replaces: Good morning }
  editor: { type: choice, about: The editor, choices: [nano, micro, vim], default: nano, replaces: nano }
  direnv: { type: boolean, about: Load the shell by direnv?, default: true, files: [.envrc], region: direnv }
${steps}`;

const small = `title: A small one
summary: Nothing but a name, to have something to choose from.
order: 10
options:
  name: { type: string, about: The project's name, default: tiny, pattern: name, replaces: tiny }
steps:
  - { id: one, run: nix flake check, next: true }
  - { id: two, run: nix build, next: true }
  - { id: three, run: nix run, next: true }
`;

/** What `full` makes with all defaults. */
export const fullFiles = [
  '.envrc',
  '.gitignore',
  '.npmrc',
  'bin/first-name.sh',
  'flake.lock',
  'flake.nix',
  'latest',
  'logo.png',
  'node_modules/kept.txt',
  'package-lock.json',
];

export const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff, 0xfe]);

/** Writes a repository that has two templates and nothing else. */
export async function writeTemplates(root: string): Promise<void> {
  const folder = join(root, 'examples/templates');
  const files: Record<string, string | Buffer> = {
    'full/template.yaml': full,
    'full/files/flake.nix': [
      '{',
      '  # first-name, for nano: Good morning',
      '',
      '  # region direnv',
      '  direnv = true;',
      '  # endregion direnv',
      '',
      '  outputs = _: { };',
      '}',
      '',
    ].join('\n'),
    'full/files/flake.lock': '{ "first-name": "is no name here" }\n',
    'full/files/.envrc': 'use flake\n',
    'full/files/.gitignore': 'result\nnode_modules\n',
    'full/files/.npmrc': 'fund=false\n',
    'full/files/package-lock.json': '{}\n',
    'full/files/node_modules/kept.txt': 'kept\n',
    'full/files/bin/first-name.sh': '#!/bin/sh\necho "Good morning"\n',
    'full/files/logo.png': png,
    'small/template.yaml': small,
    'small/files/AGENTS.md': 'What agents do in tiny.\n',
    'small/files/flake.nix': '{ outputs = _: { tiny = 1; }; }\n',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await chmod(join(folder, 'full/files/bin/first-name.sh'), 0o755);
  await symlink('bin/first-name.sh', join(folder, 'full/files/latest'));
  await copyFile(join(repository, 'versions.json'), join(root, 'versions.json'));
}
