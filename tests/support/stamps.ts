import { globSync } from 'node:fs';
import { type RunJson, type UnitFolder, readHtml, textOf } from './figures.ts';

/** A place on a page that says which run stands behind a unit. */
export interface Stamp {
  page: string;
  unit: string;
  text: string;
}

/** All that a built site says of runs: on blocks, on units' pages, in the facts of errors and templates, in lists. */
export function shownStamps(dist: string): Stamp[] {
  return globSync('**/index.html', { cwd: dist }).flatMap((page) => {
    const html = readHtml(dist, page);
    const [room = '', own = ''] = page.split('/');
    const stamp = (unit: string, text: string): Stamp => ({ page, unit, text });
    const idOf = (link: string): string => /\/units\/([a-z0-9-]+)\//.exec(link)?.[1] ?? '';
    const found = html
      .querySelectorAll('figcaption a.proof')
      .map((link) => stamp(idOf(link.getAttribute('href') ?? ''), textOf(link)));
    if (room === 'units' && own !== 'index.html')
      found.push(
        ...html.querySelectorAll('section.step figcaption > span').map((span) => stamp(own, textOf(span))),
      );
    if ((room === 'units' || room === 'templates') && own !== 'index.html')
      for (const fact of html.querySelectorAll('dl.facts div')) {
        const name = textOf(fact.querySelector('dt'));
        if (name.startsWith('Nix ')) found.push(stamp(own, `${name}: ${textOf(fact.querySelector('dd'))}`));
      }
    if (room === 'errors' && own !== 'index.html')
      for (const link of html.querySelectorAll('dl.facts a[href*="/units/"]'))
        found.push(
          ...textOf(link)
            .split(', ')
            .map((part) => stamp(own, part)),
        );
    return found;
  });
}

const label = ({ nix, provider, date }: RunJson): string => {
  const stood =
    provider && (provider.name === 'pocket' ? 'pocketpkgs' : `nixpkgs ${provider.revision.slice(0, 7)}`);
  return [`Nix ${nix}`, ...(stood === null ? [] : [stood]), date].join(' · ');
};

const fact = ({ nix, provider, date, system }: RunJson): string => {
  const stood =
    provider === null
      ? 'no nixpkgs'
      : provider.name === 'pocket'
        ? `instead of nixpkgs: pocketpkgs ${provider.revision}.${provider.programs ?? ''}`
        : `nixpkgs ${provider.revision}`;
  return `Nix ${nix}: ${date}, ${system}, ${stood}`;
};

/** What pages may say of a unit's runs, by its run.json alone. */
export function allowedStamps({ runs }: Pick<UnitFolder, 'runs'>): string[] {
  return [...runs.map(label), ...runs.map(fact)];
}

/** The stamps that are not what the run.json of their unit says, as a list to read. */
export function wrongStamps(stamps: readonly Stamp[], units: readonly UnitFolder[]): string[] {
  const allowed = new Map(units.map((unit) => [unit.id, allowedStamps(unit)]));
  return stamps.flatMap(({ page, unit, text }) => {
    const [some = '', ...more] = allowed.get(unit) ?? [];
    // What was not run says so in words of its own, and never names a Nix.
    const right = some === '' ? !/Nix \d/.test(text) : [some, ...more].includes(text);
    return right ? [] : [`${page}: found "${text}", expected one of ${[some, ...more].join(', ')}`];
  });
}
