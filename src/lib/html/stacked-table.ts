import { parse } from 'node-html-parser';

/**
 * A table whose cells say what they are, so that a phone can show each row as a list: every cell gets the heading of
 * its column, and the roles that elements lose where styles lay them out as blocks. One of fewer than three columns
 * fits on a phone and stays as it is.
 */
export function stackedTable(html: string): { html: string; stacked: boolean } {
  const root = parse(html);
  const headings = root.querySelectorAll('thead th').map(({ text }) => text.trim());
  if (headings.length < 3) return { html, stacked: false };
  for (const part of root.querySelectorAll('thead, tbody')) part.setAttribute('role', 'rowgroup');
  for (const heading of root.querySelectorAll('thead th')) heading.setAttribute('role', 'columnheader');
  for (const row of root.querySelectorAll('tr')) {
    row.setAttribute('role', 'row');
    for (const [at, cell] of row.querySelectorAll('td').entries()) {
      cell.setAttribute('role', 'cell');
      cell.setAttribute('data-label', headings[at] ?? '');
    }
  }
  return { html: root.toString(), stacked: true };
}
