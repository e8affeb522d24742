import type { OptionIndex } from '../../schemas/names.ts';

/** What an index knows of one option. */
export type OptionFacts =
  | { kind: 'option'; type: string; default: string | undefined }
  /** `warns`: setting it prints that it was renamed; `changed`: the other has another type; `since`: a release. */
  | { kind: 'renamed'; to: string; warns: boolean; changed: boolean; since: string | undefined }
  /** `instead`: options that its message names. */
  | { kind: 'removed'; instead: string[] };

const marks = { '>': 'renamed', '=': 'alias', '~': 'changed' } as const;

/**
 * An option as an index writes it:
 * - "3" or "3 0": its type and its default, by their places in the tables
 * - "> new.name" or ">26.05 new.name": renamed, with a warning; "= name": an alias; "~ name": into another type
 * - "-" or "- other.name": removed; what its message names instead
 */
export function readFacts(
  { types, defaults }: Pick<OptionIndex, 'types' | 'defaults'>,
  text: string,
): OptionFacts {
  const [first = '', ...rest] = text.split(' ');
  if (first === '-') return { kind: 'removed', instead: rest };
  const how = marks[first.charAt(0) as keyof typeof marks] as (typeof marks)[keyof typeof marks] | undefined;
  if (how !== undefined)
    return {
      kind: 'renamed',
      // A part in quotes may hold a space.
      to: rest.join(' '),
      warns: how !== 'alias',
      changed: how === 'changed',
      since: first.slice(1) || undefined,
    };
  const [place] = rest;
  return {
    kind: 'option',
    type: types[Number(first)] ?? 'unspecified',
    default: place === undefined ? undefined : defaults[Number(place)],
  };
}
