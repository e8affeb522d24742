import type { OptionBranch, OptionIndex } from '../../schemas/names.ts';
import { type OptionFacts, readFacts } from './option-facts.ts';
import { nameOf } from './option-name.ts';

/** One option of an index, as a list shows it. */
export interface ListedOption {
  name: string;
  /** The name in small letters, for comparing. */
  lower: string;
  of: 'NixOS' | 'Home Manager';
  /** As the index writes its facts. */
  text: string;
  index: OptionIndex;
  /** What a configuration must import by itself to have the option. */
  module: string | undefined;
}

/** Every option of an index, also those that were renamed or removed. */
export function listOptions(index: OptionIndex): ListedOption[] {
  const of = index.of.name === 'nixpkgs' ? 'NixOS' : 'Home Manager';
  const list: ListedOption[] = [];
  const visit = (at: string | OptionBranch, path: readonly string[], module: string | undefined): void => {
    const own = typeof at === 'string' ? at : at[''];
    if (typeof own === 'string' && path.length > 0) {
      const name = nameOf(path);
      list.push({ name, lower: name.toLowerCase(), of, text: own, index, module });
    }
    if (typeof at === 'string') return;
    for (const [key, below] of Object.entries(at)) if (key !== '') visit(below, [...path, key], module);
  };
  visit(index.options, [], undefined);
  for (const [module, options] of Object.entries(index.imported)) visit(options, [], module);
  return list;
}

/** The names of before of each option, by the name of today. */
export function namesOfBefore(list: readonly ListedOption[]): Map<string, string[]> {
  const before = new Map<string, string[]>();
  for (const option of list) {
    if (!/^[>=~]/.test(option.text)) continue;
    const facts = factsOf(option);
    if (facts.kind !== 'renamed') continue;
    before.set(facts.to, [...(before.get(facts.to) ?? []), option.name]);
  }
  return before;
}

export function factsOf({ index, text }: ListedOption): OptionFacts {
  return readFacts(index, text);
}
