import type { UnitEntry } from '../../schemas/entry.ts';
import { latestFirst } from '../units/releases.ts';
import { type ProofRun, providerName } from './evidence-label.ts';
import { type Judged, isApart, judgedUnit, witnessLabel } from './witness-label.ts';

/** A block that a page shows: the run behind it, and what a real nixpkgs said of it. */
export interface ProvedBlock {
  run: ProofRun;
  judged: Judged | undefined;
}

/** What a page says once, so that its blocks need not: parts of one line. */
export interface PageProof {
  /** The releases of Nix, the newest first, and the first and the last day. */
  ran: string;
  /** What stood for nixpkgs, and for how many of the blocks where not for all. */
  provider: string | undefined;
  /** What a real nixpkgs says of all that are not marked by themselves. */
  witness: string | undefined;
}

/** The same of a list of units, each by its first run. */
export function provedUnits(units: readonly UnitEntry[]): ProvedBlock[] {
  return units.flatMap((unit) => {
    if (unit.proof !== 'run') return [];
    const [run] = unit.evidence;
    return run ? [{ run, judged: judgedUnit(unit) }] : [];
  });
}

/** The line of proof of a page with these blocks; undefined where none of them was run. */
export function pageProof(blocks: readonly ProvedBlock[]): PageProof | undefined {
  if (blocks.length === 0) return undefined;
  const days = [...new Set(blocks.map(({ run }) => run.date))].toSorted();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const versions = listed(latestFirst(blocks.map(({ run }) => run.nix)));
  return {
    ran: `Run with Nix ${versions}, ${first === last ? first : `${first} to ${last}`}`,
    provider: providers(blocks),
    witness: witnesses(blocks),
  };
}

function providers(blocks: readonly ProvedBlock[]): string | undefined {
  const names = blocks.flatMap(({ run: { provider } }) => (provider ? [providerName(provider)] : []));
  if (names.length === 0) return undefined;
  const few = names.length < blocks.length ? ` (${String(names.length)} of ${String(blocks.length)})` : '';
  return `on ${listed([...new Set(names)])}${few}`;
}

function witnesses(blocks: readonly ProvedBlock[]): string | undefined {
  const asked = blocks.flatMap(({ judged }) => judged ?? []);
  const alike = asked.filter((judged) => !isApart(judged));
  const [one] = alike;
  if (!one) return undefined;
  const says = witnessLabel({ ...one, steps: [...new Set(alike.flatMap(({ steps }) => steps))] });
  return asked.length > alike.length ? `${says}, but where a block differs` : says;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
