import { aboutOption } from '../lib/names/about-option.ts';
import { aboutPackage } from '../lib/names/about-package.ts';
import type { Match } from '../lib/match/match.ts';
import { element } from './elements.ts';
import { fetchJson, loadOnce } from './load-once.ts';

type OptionIndex = Parameters<typeof aboutOption>[0];
type PackageIndex = Parameters<typeof aboutPackage>[0];

/** Fetched once, when a message first names something of their kind. */
const loadNixos = loadOnce(() => fetchJson<OptionIndex>('names/nixos.json'));
const loadHome = loadOnce(() => fetchJson<OptionIndex>('names/home.json'));
const loadPackages = loadOnce(() => fetchJson<PackageIndex>('names/packages.json'));

/** Pages on which a message names an option, or an attribute that may be a package. */
const ofOptions = ['option-does-not-exist', 'option-removed'];
const ofPackages = ['attribute-missing', 'undefined-variable', 'package-renamed-or-removed'];

/** What the real names say of the name in a message: "did you mean". Nothing where they cannot be loaded. */
export async function namesHint({ id, parts }: Match): Promise<HTMLElement[]> {
  const { option } = parts;
  const name = parts.attribute ?? parts.variable ?? parts.package;
  try {
    if (option !== undefined && ofOptions.includes(id))
      return shown(aboutOption(await loadNixos(), await loadHome(), option));
    if (name !== undefined && ofPackages.includes(id)) return shown(aboutPackage(await loadPackages(), name));
  } catch {
    // The answer stands without it.
  }
  return [];
}

const shown = (sentences: readonly string[]): HTMLElement[] =>
  sentences.length === 0 ? [] : [element('p', { class: 'answer names' }, sentences.join(' '))];
