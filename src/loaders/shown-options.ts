import { readPage } from '../lib/blocks/read-page.ts';
import { resolveBlock } from '../lib/blocks/resolve.ts';
import { bindingsIn } from '../lib/names/bindings-in.ts';
import { findOption } from '../lib/names/find-option.ts';
import { optionsNamed } from '../lib/names/mentions.ts';
import { nameOf } from '../lib/names/option-name.ts';
import { NameCheck } from '../lib/names/unknown-names.ts';
import type { Units } from '../schemas/entry.ts';
import type { Names } from './read-names.ts';
import type { PageSource } from './read-pages.ts';

/** The real options that each page shows, in its inline code and in the files of its blocks, by the file of the page. */
export function shownOptions(
  names: Names,
  pages: readonly PageSource[],
  units: Units,
): Map<string, string[]> {
  const { roots } = new NameCheck(names);
  /** As an index writes it: undefined where none has it as an option. */
  const known = (name: string): string | undefined =>
    [names.nixos, names.home]
      .map((index) => findOption(index, name))
      .find((found) => found?.kind === 'option' || found?.kind === 'renamed' || found?.kind === 'below')
      ?.name;
  return new Map(
    pages.map(({ file, source }) => {
      const { bindings, code } = readPage(source);
      const said = code.flatMap(({ text }) => optionsNamed(text, roots));
      const files = bindings.flatMap(({ component, attributes }) => {
        const resolved = resolveBlock({ component, attributes, file }, units).value;
        return resolved?.proof === 'run' ? resolved.files.filter(({ path }) => path.endsWith('.nix')) : [];
      });
      const set = files.flatMap(({ text }) =>
        bindingsIn(text).flatMap((binding) => optionOf(binding, roots)),
      );
      return [file, [...new Set([...said, ...set].flatMap((name) => known(name) ?? []))].sort()] as const;
    }),
  );
}

/** The option that a binding may set. */
function optionOf(
  { parts, starts }: { parts: readonly string[]; starts: readonly number[] },
  roots: ReadonlySet<string>,
): string[] {
  const start = starts
    .map((one) => (parts[one] === 'config' ? one + 1 : one))
    .find((one) => roots.has(parts[one] ?? ''));
  const path = start === undefined ? [] : parts.slice(start);
  return path.length > 1 ? [nameOf(path)] : [];
}
