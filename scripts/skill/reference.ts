import type { z } from 'zod';
import { oldFormsIn } from '../../src/lib/facts/old-forms.ts';
import { readPage } from '../../src/lib/blocks/read-page.ts';
import { splitPage } from '../../src/lib/blocks/split-page.ts';
import { fit, type Piece, pieces, plainProse } from '../../src/lib/skill/sections.ts';
import type { headSchemas } from '../../src/loaders/read-head.ts';
import type { PageSource } from '../../src/loaders/read-pages.ts';
import type { Claim } from '../../src/schemas/claim.ts';
import type { Deprecation } from '../../src/schemas/deprecation.ts';
import type { Units } from '../../src/schemas/entry.ts';
import { claimLines } from './claims.ts';
import { codeOf } from './code.ts';

/** What pages of the reference say of themselves, by their ids. */
export type ReferenceHeads = ReadonlyMap<string, z.output<typeof headSchemas.reference>>;

export interface ReferenceSource {
  name: string;
  pages: readonly PageSource[];
  /** Of all pages. */
  heads: ReferenceHeads;
  claims: readonly Claim[];
  units: Units;
  old: readonly Deprecation[];
}

/** What a reference may have: an agent reads it whole, and SKILL.md with it. */
const most = { lines: 480, characters: 17_500 };

/** references/<topic>.md: of each page of a topic what is needed most, with the code that proves it. */
export function referenceText({ name, pages, heads, claims, units, old }: ReferenceSource): string {
  const settled = claimLines(claims, units);
  const shown = pages.map((page) => headOf(page, heads));
  const fixed = [`# ${name}`, ...shown, settled].join('\n\n');
  const room = {
    lines: most.lines - fixed.split('\n').length - 4 * pages.length,
    characters: most.characters - fixed.length,
  };
  const all = pages.map((page) => pieces(bodyOf(page)).flatMap((piece) => filled(page, piece, units, old)));
  const parts = fit(all, room).map((kept, index) =>
    [shown[index], ...kept.map(({ text }) => text)].join('\n\n'),
  );
  const text = [`# ${name}`, ...parts, ...(settled === '' ? [] : [settled])].join('\n\n');
  return `${text}\n`;
}

function headOf({ id }: PageSource, heads: ReferenceHeads): string {
  const head = heads.get(id);
  return `## ${head?.title ?? id}\n\n${head?.description ?? ''}`;
}

function bodyOf({ source }: PageSource): string {
  const split = splitPage(source);
  return 'body' in split ? split.body : '';
}

/** A piece as the reference has it: code instead of its component, and no line that says an old form alone. */
function filled(page: PageSource, piece: Piece, units: Units, old: readonly Deprecation[]): Piece[] {
  if (piece.kind === 'code') {
    const bindings = readPage(`---\ntitle: x\n---\n${piece.text}\n`).bindings;
    return bindings
      .map((binding) => ({ ...piece, text: codeOf(page.file, binding, units) }))
      .filter(({ text }) => text !== '' && oldFormsIn(text, old).length === 0);
  }
  const prose = plainProse(piece.text)
    .split('\n')
    .filter((line) => oldFormsIn(line, old).length === 0)
    .join('\n');
  if (prose.trim() === '') return [];
  if (piece.kind === 'heading') return [{ ...piece, text: `#${prose}` }];
  return [{ ...piece, text: piece.kind === 'aside' ? `**Trap:** ${prose.replaceAll('\n', ' ')}` : prose }];
}
