import { type Repeated, longEnough } from './repeated-lines.ts';

/** A real tree: what it is called, which one it was, and its licence in full. */
export interface Noticed {
  name: string;
  version: string;
  revision: string;
  licence: string;
}

const heading = (file: string, source: string): string => `### \`${file}\`, from \`${source}\``;

/** NOTICE.md: what pocketpkgs stands for, and every longer line that it has in common with the real ones. */
export function noticeText(trees: readonly Noticed[], repeated: readonly Repeated[]): string {
  const count = repeated.reduce((sum, { lines }) => sum + lines.length, 0);
  const named = trees
    .map(({ name, version, revision }) => `${name} ${version} (\`${revision}\`)`)
    .join(' and ');
  return [
    '# Notice',
    '',
    '`pocketpkgs/` stands for nixpkgs and Home Manager where examples run and neither can be reached.',
    'It is written from their behaviour, and prints their messages, since readers meet those.',
    `Of its lines of ${String(longEnough)} characters or more, ${String(count)} are also lines of ${named}: messages, texts that are generated, and definitions that can hardly be written otherwise.`,
    'They are listed below with the files that have them, and are under the licences of those projects.',
    '',
    '`npm run notice` writes this file from clones of both.',
    ...trees.flatMap(({ name, licence }) => [
      '',
      `## Licence of ${name}`,
      '',
      '```text',
      licence.trim(),
      '```',
    ]),
    '',
    '## Lines',
    ...repeated.flatMap(({ file, source, lines }) => [
      '',
      heading(file, source),
      '',
      '~~~~text',
      ...lines,
      '~~~~',
    ]),
    '',
  ].join('\n');
}

/** What such a text says of which file. */
export function noticedLines(text: string): { file: string; lines: string[] }[] {
  return [...text.matchAll(/^### `([^`\n]+)`, from `[^`\n]+`\n\n~~~~text\n([^]*?)\n~~~~$/gm)].map(
    ([, file = '', lines = '']) => ({ file, lines: lines.split('\n') }),
  );
}
