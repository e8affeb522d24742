import { escapeCell } from '../../src/lib/markdown/table.ts';
import type { UnitEntry, Units } from '../../src/schemas/entry.ts';

type ErrorUnit = Extract<UnitEntry, { kind: 'error' }>;

/** references/errors.md: one line for each error, by its id. */
export function errorsText(units: Units): string {
  const errors = [...units]
    .filter((pair): pair is [string, ErrorUnit] => pair[1].kind === 'error')
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  const rows = errors.map(([id, { error, proof }]) => row([proof === 'cited' ? `${id}*` : id, error.fix]));
  return [
    '# errors',
    '',
    'Read the last `error:` of the output first. `provenix explain ID` prints the cause, and `nix build 2>&1 | provenix explain` finds the id, whose words are those of the message. `*`: cited from its source, not run.',
    '',
    row(['id', 'fix']),
    row(['---', '---']),
    ...rows,
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `|${cells.map((cell) => escapeCell(cell).replaceAll(/\s+/g, ' ')).join('|')}|`;
}
