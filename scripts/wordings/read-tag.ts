import { execFileSync } from 'node:child_process';
import { stringsIn } from './strings-in.ts';

const large = 1 << 28;

const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: large });

/** The first tag of each release (2.3, 2.4, …) of a clone, the oldest first. */
export function firstTags(folder: string): { release: string; tag: string }[] {
  const tags = git(folder, 'tag')
    .split('\n')
    .filter((tag) => /^2\.\d{1,3}(?:\.\d{1,3})?$/.test(tag));
  const sorted = tags.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const first = new Map<string, string>();
  for (const tag of sorted) {
    const release = tag.split('.').slice(0, 2).join('.');
    if (!first.has(release)) first.set(release, tag);
  }
  return [...first].map(([release, tag]) => ({ release, tag }));
}

/** Each message of a tag's sources with the file that it stands in. */
export function messagesOf(folder: string, tag: string): Map<string, string> {
  const files = git(folder, 'ls-tree', '-r', '--name-only', tag, 'src')
    .split('\n')
    .filter((file) => /\.(?:cc|hh|y|l|cpp)$/.test(file) && !/test|primops\/docs/.test(file));
  const found = new Map<string, string>();
  for (const [index, source] of contents(folder, tag, files).entries())
    for (const message of stringsIn(source)) if (!found.has(message)) found.set(message, files[index] ?? '');
  return found;
}

/** The contents of files of a tag, read by one process: a process for each file would take minutes. */
function contents(folder: string, tag: string, files: readonly string[]): string[] {
  const input = files.map((file) => `${tag}:${file}\n`).join('');
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
