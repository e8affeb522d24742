import type { HTMLElement } from 'node-html-parser';
import { type Absolute, inlineMarkdown } from './inline.ts';

/** A table of the site: rows of one line. */
export function tableMarkdown(table: HTMLElement, absolute: Absolute): string {
  const rows = table
    .querySelectorAll('tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => cellMarkdown(cell, absolute)));
  const [head, ...body] = rows;
  if (!head) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function cellMarkdown(cell: HTMLElement, absolute: Absolute): string {
  return escapeCell(inlineMarkdown(cell, absolute).trim());
}

/** A text as it may stand in a table of Markdown. */
export function escapeCell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}
