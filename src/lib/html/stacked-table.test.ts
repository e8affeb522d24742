import { expect, test } from 'vitest';
import { stackedTable } from './stacked-table.ts';

const table = (headings: string[], cells: string[]): string =>
  `<thead><tr>${headings.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody><tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr></tbody>`;

test('each cell of a wide table says what it is, and stays a cell', () => {
  const { html, stacked } = stackedTable(
    table(['a "b"', '<code>c</code>', 'd'], ['1', '<code>a &amp; b</code>', '']),
  );
  expect(stacked).toBe(true);
  expect(html).toContain('<td role="cell" data-label="a &quot;b&quot;">1</td>');
  expect(html).toContain('<td role="cell" data-label="c"><code>a &amp; b</code></td>');
  expect(html).toContain('<tr role="row">');
  expect(html).toContain('<th role="columnheader">');
});

test('a narrow table stays as it is', () => {
  const narrow = table(['a', 'b'], ['1', '2']);
  expect(stackedTable(narrow)).toEqual({ html: narrow, stacked: false });
});
