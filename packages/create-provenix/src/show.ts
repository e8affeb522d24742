import type { TemplateFile } from '../../../src/lib/template/apply.ts';
import type { Answers } from '../../../src/schemas/template.ts';
import { shellWord } from '../../../src/lib/shell/quote.ts';
import { printable } from '../../../src/lib/terminal/printable.ts';
import { styleText } from './style.ts';
import type { GitResult } from './write-project.ts';

/** What `--json` prints; without `git` nothing was made. */
export interface Result {
  template: string;
  /** Absolute. */
  folder: string;
  options: Answers;
  /** Paths in the folder, sorted. */
  files: string[];
  /** The commands to run next, in the folder. */
  next: string[];
  git?: GitResult;
}

const about: Record<GitResult, string> = {
  new: 'They are in a new git repository, added and not committed: a flake does not see files that git does not know.',
  outer:
    'They are added to the git repository around them: a flake does not see files that git does not know.',
  none: 'There is no git repository: Nix takes the whole folder as the flake.',
  failed: 'The git repository around them did not take them, and the flake does not see them until it does.',
};

/** The end, for a person. @param folder relative to where the user is */
export function show({ template, files, next, git = 'none' }: Result, folder: string): string {
  const commands = [
    ...(folder === '' ? [] : [`cd ${shellWord(folder)}`]),
    ...(git === 'failed' ? ['git add --force .'] : []),
    ...next,
  ];
  return [
    `Made ${folder === '' ? 'here' : printable(folder)} from the template ${template}: ${count(files.length, 'file')}.`,
    about[git],
    '',
    'Next:',
    ...commands.map((command) => `  ${styleText('cyan', printable(command).replaceAll('\n', '\n  '))}`),
  ].join('\n');
}

/** For --dry-run: the tree of files. */
export function showPlan({ template, folder }: Result, files: readonly TemplateFile[]): string {
  return [
    `Would make ${printable(folder)} from the template ${template}: ${count(files.length, 'file')}.`,
    '',
    ...tree(files),
    '',
    'Nothing was written.',
  ].join('\n');
}

interface Branch {
  note: string;
  children: Map<string, Branch>;
}

function tree(files: readonly TemplateFile[]): string[] {
  const root: Branch = { note: '', children: new Map() };
  for (const { path, executable, link } of files) {
    let at = root;
    for (const part of path.split('/')) {
      let next = at.children.get(part);
      if (!next) at.children.set(part, (next = { note: '', children: new Map() }));
      at = next;
    }
    at.note = link === undefined ? (executable ? '*' : '') : ` -> ${link}`;
  }
  return ['.', ...lines(root, '')];
}

function lines({ children }: Branch, indent: string): string[] {
  const entries = [...children];
  return entries.flatMap(([name, branch], index) => {
    const last = index === entries.length - 1;
    return [
      `${indent}${last ? '└── ' : '├── '}${printable(name)}${branch.children.size > 0 ? '/' : branch.note}`,
      ...lines(branch, `${indent}${last ? '    ' : '│   '}`),
    ];
  });
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
