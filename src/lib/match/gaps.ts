import { partNames, type PartName } from '../../schemas/part-name.ts';

const gap = new RegExp(`<(${partNames.join('|')})?>`);

/** The literal texts of a signature, and what stands between them: the name of a part, or "". */
export function gapsOf(signature: string): { literal: string[]; names: (PartName | '')[] } {
  const pieces = signature.split(gap);
  return {
    literal: pieces.filter((_, at) => at % 2 === 0),
    names: pieces
      .filter((_, at) => at % 2 === 1)
      .map((name: string | undefined) => (name ?? '') as PartName | ''),
  };
}

/** A signature with `<>` for every part, as pages show it and as it is compared. */
export const withoutNames = (signature: string): string => gapsOf(signature).literal.join('<>');
