import { escapeCell } from '../../src/lib/markdown/table.ts';
import type { UnitEntry, Units } from '../../src/schemas/entry.ts';
import type { Phase } from '../../src/schemas/unit.ts';

type ErrorUnit = Extract<UnitEntry, { kind: 'error' }>;

/** The tables of errors, each a reference: what it is called, what its errors have in common, and their phases. */
export const errorTables: readonly { name: string; about: string; phases: readonly Phase[] }[] = [
  {
    name: 'errors',
    about: 'each known message of evaluating and fetching, with its fix',
    phases: ['evaluate', 'fetch'],
  },
  {
    name: 'errors-of-builds',
    about: 'the same of building, switching, booting and clusters',
    phases: ['build', 'switch', 'boot', 'cluster'],
  },
];

/** One line for each error of some phases, by its id. */
export function errorsText(units: Units, { name, phases }: (typeof errorTables)[number]): string {
  const errors = [...units]
    .filter((pair): pair is [string, ErrorUnit] => pair[1].kind === 'error')
    .filter(([, { error }]) => phases.includes(error.phase))
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  const rows = errors.map(([id, { error, proof }]) => row([proof === 'cited' ? `${id}*` : id, error.fix]));
  return [
    `# ${name.replaceAll('-', ' ')}`,
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
