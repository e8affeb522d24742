import { linkTarget } from '../units/link-target.ts';
import type { TemplateFile } from './apply.ts';

/**
 * What is wrong with a project's files before any of them is written; undefined where nothing is. An answer can be a
 * part of a file's name and of a link's target: it may not lead out of the project, nor onto another file, nor below a
 * link, nor into git's own folder, whose files are run.
 */
export function treeProblem(files: readonly Pick<TemplateFile, 'path' | 'link'>[]): string | undefined {
  const links = new Map(
    files.flatMap(({ path, link }) => (link === undefined ? [] : [[path, link] as const])),
  );
  const paths = new Set<string>();
  for (const { path } of files) {
    const parts = path.split('/');
    if (parts.some((part) => ['', '.', '..'].includes(part) || /[\p{Cc}\\]/u.test(part)))
      return `a file "${path}", which cannot be`;
    if (parts.some((part) => part.toLowerCase() === '.git')) return `a file "${path}" among git's own`;
    if (paths.has(path)) return `two files "${path}"`;
    paths.add(path);
  }
  for (const path of paths)
    for (const folder of foldersAbove(path)) {
      if (links.has(folder)) return `a file "${path}" below the link "${folder}"`;
      if (paths.has(folder)) return `a file "${path}" below the file "${folder}"`;
    }
  for (const [path, target] of links)
    if (linkTarget(path, links) === undefined)
      return `a link "${path}" to "${target}", which leads out of the project`;
  return undefined;
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
