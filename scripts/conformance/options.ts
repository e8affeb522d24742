import { z } from 'zod';
import { findOption } from '../../src/lib/names/find-option.ts';
import { nameOf } from '../../src/lib/names/option-name.ts';
import type { OptionIndex } from '../../src/schemas/names.ts';
import { type RawOption, bounded, literal, ownOptions } from '../names/option-index.ts';

/** tests/conformance/options.yaml: differences that are known, each group with why. */
export const differencesSchema = z.array(
  z.strictObject({
    why: z.string().min(20),
    of: z.enum(['nixos', 'home']),
    options: z.array(z.string()).min(1),
  }),
);
export type Differences = z.output<typeof differencesSchema>;

export interface Compared {
  /** How many options are as the index has them. */
  same: number;
  /** By name, what is different. */
  differ: Map<string, string>;
}

/**
 * Holds options against the index of a real tree: each is there, and has the same type and the same default where both
 * are written as values.
 * @param raw what scripts/names/options.nix says of them
 */
export function compareOptions(raw: readonly RawOption[], index: OptionIndex): Compared {
  const result: Compared = { same: 0, differ: new Map() };
  for (const option of ownOptions(raw)) {
    const name = nameOf(option.parts);
    const why = difference(option, findOption(index, name));
    if (why === undefined) result.same += 1;
    else result.differ.set(name, why);
  }
  return result;
}

function difference(option: RawOption, real: ReturnType<typeof findOption>): string | undefined {
  const { type, to, removed } = option;
  const isGone = to !== undefined || removed !== undefined;
  if (!real) return 'there is no such option';
  if (real.kind !== 'option')
    return isGone && real.kind !== 'below' ? undefined : `really it is ${real.kind}`;
  if (isGone) return 'really it is an option';
  const said = bounded(type);
  if (said !== real.type) return `found the type "${said}", really "${real.type}"`;
  const given = literal(option);
  if (given === undefined || real.default === undefined || given === real.default) return undefined;
  return `found the default ${given}, really ${real.default}`;
}

/**
 * Which differences were declared, and what is wrong: differences that nobody declared, and declared ones that are none.
 */
export function judgeOptions(
  of: 'nixos' | 'home',
  { differ }: Compared,
  declared: Differences,
): { known: number; wrong: string[] } {
  const known = new Set(declared.filter((group) => group.of === of).flatMap(({ options }) => options));
  const surprises = [...differ].filter(([name]) => !known.has(name));
  const stale = [...known].filter((name) => !differ.has(name));
  return {
    known: differ.size - surprises.length,
    wrong: [
      ...surprises.map(([name, why]) => `${name}: ${why}`),
      ...stale.map((name) => `${name}: declared as different, and it is not`),
    ],
  };
}
