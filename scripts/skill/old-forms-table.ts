import { oldFormsIn } from '../../src/lib/facts/old-forms.ts';
import { escapeCell } from '../../src/lib/markdown/table.ts';
import {
  type Deprecations,
  type DeprecationArea,
  deprecationAreas,
  deprecationEffects,
} from '../../src/schemas/deprecation.ts';

/** references/old-forms.md: what was right once, and what is written today, where one line can say both. */
export function oldFormsText(table: Deprecations): string {
  const all = Object.values(table).flat();
  const parts = (Object.keys(deprecationAreas) as DeprecationArea[]).flatMap((area) => {
    const rows = table[area]
      .map(
        ({ old, now, since, today }) =>
          `|${[old, now, `${since.of} ${since.version}`, deprecationEffects[today]].map(escapeCell).join('|')}|`,
      )
      .filter((line) => oldFormsIn(line, all).length === 0);
    return rows.length === 0
      ? []
      : [
          [
            '',
            `## ${deprecationAreas[area]}`,
            '',
            '|then|now|since|the old form|',
            '|---|---|---|---|',
            ...rows,
          ].join('\n'),
        ];
  });
  return [
    '# old-forms',
    '',
    '`provenix check` finds these in files, with where the source says so.',
    ...parts,
    '',
  ].join('\n');
}
