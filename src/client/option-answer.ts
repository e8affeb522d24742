import { nearOptions } from '../lib/names/near-options.ts';
import { findOption } from '../lib/names/find-option.ts';
import { type ListedOption, factsOf, listOptions, namesOfBefore } from '../lib/names/option-list.ts';
import { searchOptions } from '../lib/names/search-options.ts';
import { element } from './elements.ts';
import { fetchJson, loadOnce } from './load-once.ts';

type OptionIndex = ListedOption['index'];

/** The names of options by the address and the title of each page that shows them. */
type Shown = Record<string, [url: string, title: string][]>;

interface Options {
  indexes: OptionIndex[];
  list: ListedOption[];
  before: Map<string, string[]>;
  shown: Shown;
}

/** Both indexes; fetched once, when a reader first asks. */
export const loadOptions = loadOnce(async (): Promise<Options> => {
  const [nixos, home, shown] = await Promise.all([
    fetchJson<OptionIndex>('names/nixos.json'),
    fetchJson<OptionIndex>('names/home.json'),
    fetchJson<Shown>('options/shown.json'),
  ]);
  const list = [...listOptions(nixos), ...listOptions(home)];
  return { indexes: [nixos, home], list, before: namesOfBefore(list), shown };
});

/** Answers a question: what to say of it, and the options as items of a list. */
export async function answerOption(question: string): Promise<{ said: string; items: HTMLLIElement[] }> {
  const options = await loadOptions();
  const { options: found, total } = searchOptions(options.list, question);
  const many = total === 1 ? '1 option' : `${String(total)} options`;
  if (total > 0)
    return {
      said: total > found.length ? `${many}; the first ${String(found.length)} are shown.` : `${many}.`,
      items: found.map((option) => itemOf(option, options)),
    };
  const below = options.indexes.map((index) => findOption(index, question.trim())).find(Boolean);
  const near = [...new Set(options.indexes.flatMap((index) => nearOptions(index, question.trim())))];
  const names = below ? [below.name] : near;
  const items = names
    .flatMap((name) => options.list.filter((option) => option.name === name))
    .map((option) => itemOf(option, options));
  if (below?.kind === 'below')
    return { said: `No option of its own: ${below.name} takes any name below it.`, items };
  return {
    said: items.length > 0 ? 'No option is called so. These names are near.' : 'No option is called so.',
    items,
  };
}

function itemOf(option: ListedOption, { before, shown }: Options): HTMLLIElement {
  const facts = factsOf(option);
  const rows: [string, (Node | string)[]][] = [['Of', [option.of]]];
  const code = (text: string): HTMLElement => element('code', {}, text);
  const links = (names: readonly string[]): Node[] =>
    names.map((name) => element('a', { href: `#${encodeURIComponent(name)}` }, code(name)));
  if (facts.kind === 'option') {
    rows.push(['Type', [facts.type]]);
    if (facts.default !== undefined) rows.push(['Default', [code(facts.default)]]);
  } else if (facts.kind === 'renamed')
    rows.push([facts.since === undefined ? 'Renamed to' : `Renamed in ${facts.since} to`, links([facts.to])]);
  else
    rows.push(['Removed', facts.instead.length > 0 ? ['its message names ', ...links(facts.instead)] : ['']]);
  const old = before.get(option.name) ?? [];
  if (old.length > 0) rows.push(['Renamed from', links(old)]);
  if (option.module !== undefined) rows.push(['Import', [code(option.module)]]);
  const pages = shown[option.name] ?? [];
  if (pages.length > 0)
    rows.push(['Shown on', pages.map(([url, title]) => element('a', { href: url }, title))]);
  const terms = rows.map(([name, values]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, ...spaced(values))),
  );
  return element('li', {}, element('h2', {}, code(option.name)), element('dl', { class: 'facts' }, ...terms));
}

const spaced = (values: readonly (Node | string)[]): (Node | string)[] =>
  values.flatMap((value, index) => (index === 0 ? [value] : [' ', value]));
