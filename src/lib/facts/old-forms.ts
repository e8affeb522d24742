import type { Deprecation } from '../../schemas/deprecation.ts';
import { remembered } from './remembered.ts';

/** A line that has an old form. */
export interface OldForm {
  row: Deprecation;
  /** As the line has it, by the table. */
  form: string;
  /** Counted from 1. */
  line: number;
}

/** The page that lists all old forms: a line with a link to it says of itself that what it names is old. */
export const deprecationsPath = '/concepts/deprecations/';

/** The old forms of a text, line by line; not those on a line that names the new form or links to the table. */
export function oldFormsIn(text: string, rows: readonly Deprecation[]): OldForm[] {
  return text.split('\n').flatMap((content, index) => {
    if (content.includes(deprecationsPath)) return [];
    return rows.flatMap((row) => {
      const form = row.forms.find((one) => hasForm(content, one));
      const saysNew = row.instead.some((one) => hasForm(content, one));
      return form === undefined || saysNew ? [] : [{ row, form, line: index + 1 }];
    });
  });
}

/** Whether a line has the form; "…" in it stands for anything. Takes time in proportion to the line. */
export function hasForm(line: string, form: string): boolean {
  let from = 0;
  for (const part of partsOf(form)) {
    const at = wordAt(line, part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** What stands between the signs for anything. */
export const partsOf = remembered((form) => form.split('…').map((part) => part.trim()));

/** Where the text stands as a word of its own: `nix verify` is no part of `onix verify` or `nix verify-all`. */
function wordAt(line: string, text: string, from: number): number {
  for (let at = line.indexOf(text, from); at >= 0; at = line.indexOf(text, at + 1)) {
    const cutsBefore = isWord(text.at(0)) && isWord(line[at - 1]);
    const cutsAfter = isWord(text.at(-1)) && isWord(line[at + text.length]);
    if (!cutsBefore && !cutsAfter) return at;
  }
  return -1;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\w-]/.test(character);
}
