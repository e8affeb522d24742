import { execFileSync } from 'node:child_process';
import type { Project } from './projects.ts';
import { stringsIn, textsIn } from './strings-in.ts';

const large = 1 << 28;

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: large });

/** The first tag, or the branch, of each release (2.3, 2.4, …) of a clone, the oldest first. */
export function releasesOf(folder: string, { refs, release }: Project): { release: string; ref: string }[] {
  if (!refs) return [{ release: release ?? '', ref: 'HEAD' }];
  const names = git(folder, 'for-each-ref', '--format=%(refname)', 'refs/tags', 'refs/heads')
    .split('\n')
    .map((ref) => ({ ref, name: ref.replace(/^refs\/(?:tags|heads)\//, '') }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  const first = new Map<string, string>();
  for (const { ref, name } of names) {
    const own = refs.exec(name)?.[1];
    if (own !== undefined && !first.has(own)) first.set(own, ref);
  }
  return [...first].map(([own, ref]) => ({ release: own, ref }));
}

/** Each message of the sources at a tag with the file that it stands in. */
export function messagesOf(folder: string, ref: string, project: Project): Map<string, string> {
  const files = git(folder, 'ls-tree', '-r', '--name-only', ref, ...project.folders)
    .split('\n')
    .filter((file) => project.files.test(file) && !project.not?.test(file));
  const found = new Map<string, string>();
  const read = project.language === 'C++' ? stringsIn : textsIn;
  for (const [index, source] of contents(folder, ref, files).entries())
    for (const message of read(source)) if (!found.has(message)) found.set(message, files[index] ?? '');
  return found;
}

/** The contents of files of a tag, read by one process: a process for each file would take minutes. */
function contents(folder: string, ref: string, files: readonly string[]): string[] {
  const input = files.map((file) => `${ref}:${file}\n`).join('');
  const all = execFileSync('git', ['-C', folder, 'cat-file', '--batch'], { input, maxBuffer: large });
  const found: string[] = [];
  for (let at = 0; at < all.length;) {
    const line = all.indexOf(10, at);
    const size = Number(all.toString('latin1', at, line).split(' ')[2]);
    found.push(all.toString('utf8', line + 1, line + 1 + size));
    at = line + 1 + size + 1;
  }
  return found;
}
