import { aboutMatch } from '../lib/names/about-match.ts';
import type { Match } from '../lib/match/match.ts';
import { element } from './elements.ts';
import { fetchJson, loadOnce } from './load-once.ts';

type Load = Parameters<typeof aboutMatch>[0];
type OptionIndex = Awaited<ReturnType<Load['nixos']>>;
type PackageIndex = Awaited<ReturnType<Load['packages']>>;

/** Fetched once, when a message first names something of their kind. */
const load: Load = {
  nixos: loadOnce(() => fetchJson<OptionIndex>('names/nixos.json')),
  home: loadOnce(() => fetchJson<OptionIndex>('names/home.json')),
  packages: loadOnce(() => fetchJson<PackageIndex>('names/packages.json')),
};

/** What the real names say of the name in a message: "did you mean". Nothing where they cannot be loaded. */
export async function namesHint(match: Match): Promise<HTMLElement[]> {
  try {
    const sentences = await aboutMatch(load, match);
    return sentences.length === 0 ? [] : [element('p', { class: 'answer names' }, sentences.join(' '))];
  } catch {
    // The answer stands without it.
    return [];
  }
}
