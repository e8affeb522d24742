import { type Chain, chains, longestName } from './chains.ts';
import { excerptOf } from './excerpt.ts';
import { anyNix, indexTable, type Rule } from './index-table.ts';
import { LINE, QUOTE } from './letters.ts';
import { ERROR, HEAD, readPaste, WARNING, type Paste } from './read-paste.ts';
import { type Parts, partsOfAll, type Spoken } from './parts.ts';
import type { Table } from './table.ts';

export interface Match {
  id: string;
  title: string;
  url: string;
  /** Larger is surer; comparable within one paste only. */
  score: number;
  /** The line of the paste, from 1, on which the message begins. */
  line: number;
  /** That line, or its beginning, without colours. */
  excerpt: string;
  /** What the paste has in the places of the message's named parts. */
  parts: Parts;
}

export interface Result {
  /** Best first. */
  matches: Match[];
  /** What only follows from the best one: "Cannot build …" after the reason. In the order of the paste. */
  follows?: Match[];
  /** There is no page for this paste. */
  none: boolean;
}

/** Letters and digits around a message that count as near: about ten lines. */
const nearby = 800;
/** Two uncommon words in quotes or after `error:`; less is said by too many programs. */
const leastEvidence = 10;
/** More evidence than this does not outrank the decisive message. */
const mostEvidence = 30;

/** A reason counts so much at least, and what follows from one less. */
const leastReason = 20;

/** A word that begins with nix, or what a build of nixpkgs prints. */
const signOfNix =
  /(?:^|[^a-z])nix|\bRunning phase: |\b(?:builder for|cannot build) ['‘`]|\.drv\b|\/build\/source\b/i;

/** A failure without `error:`: what a program of Python, Go, Rust or .NET says as it ends. */
const crash =
  /(?:^|\\n)(?:[^\n]{0,80}Traceback \(most recent call last\)|panic: |thread '.{1,40}' panicked|Unhandled exception\.)/m;

/** What one of them has at least: looked for first, since most texts have none of it. */
const ofCrash = ['Traceback (most', 'panic: ', "thread '", 'Unhandled exception.'];
const hasCrashed = (text: string): boolean => ofCrash.some((one) => text.includes(one)) && crash.test(text);

/** Messages of one family whose parts are read. */
const mostRead = 100;

interface Found {
  chain: Chain;
  score: number;
  consequence: boolean;
  /** Every message of the family that has named parts. */
  all: Spoken[];
}

/**
 * Finds the families of errors that a paste shows.
 * A family that is known but has no address yields none: a wrong page is worse than no page.
 */
export function match(table: Table, text: string, { limit = 3 }: { limit?: number } = {}): Result {
  const index = indexTable(table);
  const paste = readPaste(index, text);
  const best = new Map<number, Found>();
  const aboutNix = signOfNix.test(text) ? 2 : 0;
  const failed = paste.errors.length > 0 || hasCrashed(text);

  for (const rule of index.rules) {
    for (const chain of chains(index, paste, rule)) {
      const score = judge(paste, rule, chain, aboutNix, failed);
      if (score === 0) continue;
      const known = best.get(rule.family);
      const all = known?.all ?? [];
      if (rule.parts.length > 0 && all.length < mostRead) all.push({ rule, chain, score });
      if (score > (known?.score ?? 0))
        best.set(rule.family, {
          chain,
          score,
          all,
          consequence: rule.consequence > 0 && score < leastReason,
        });
    }
  }

  const ranked = [...best].sort(([, a], [, b]) => b.score - a.score);
  const reason = ranked[0]?.[1].consequence === false;
  const matchOf = (family: number, { chain, score, all }: Found): Match => {
    const [id, title, url] = index.families[family] ?? ['', '', ''];
    const shown = excerptOf(text, paste.offsets[chain.start] ?? 0);
    return { id, title, url, score: Math.round(score), ...shown, parts: partsOfAll(paste, text, all) };
  };
  const matches: Match[] = [];
  for (const [family, found] of ranked) {
    if (reason && found.consequence) continue;
    if (matches.length >= limit || found.score < (ranked[0]?.[1].score ?? 0) / 2) break;
    const best = matchOf(family, found);
    if (best.url) matches.push(best);
    // The best fit has no page: the next best would be a wrong one.
    else if (matches.length === 0) break;
  }
  const follows = ranked
    .filter(([, { consequence }]) => reason && consequence)
    .map(([family, found]) => matchOf(family, found))
    .filter(({ url }) => url)
    .toSorted((one, other) => one.line - other.line);
  return {
    matches,
    ...(matches.length > 0 && follows.length > 0 && { follows }),
    none: matches.length === 0,
  };
}

/** How much a message counts in its paste; 0 where it does not count at all. */
function judge(
  paste: Paste,
  rule: Rule,
  { start, end, evidence }: Chain,
  aboutNix: number,
  failed: boolean,
): number {
  const flag = paste.flags[start] ?? 0;
  const after = paste.flags[end] ?? 0;
  const among = (numbers: number[], from: number, to: number): boolean =>
    numbers.some((number) => stands(paste.places[number] ?? [], from, to));
  const near = (numbers: number[]): boolean => among(numbers, start - nearby, end + nearby);
  if (rule.open[1] ? after & QUOTE : flag & (LINE | HEAD) && after & LINE) evidence += rule.open[1] ? 2 : 3;
  const required = near(rule.requires) || (aboutNix > 0 && rule.requires.includes(anyNix));
  const beside = near(rule.near);
  if (required || beside) evidence += 3;
  evidence += aboutNix;
  if (evidence < leastEvidence || (rule.requires.length > 0 && !required)) return 0;
  if (rule.unless.length > 0 && among(rule.unless, ...messageAround(paste, start, end))) return 0;

  // Of two that fit equally well the one with more text of its own fits better.
  evidence = Math.min(evidence, mostEvidence) + rule.weight / 100;
  const place = start / paste.length;
  // What follows from a failure comes after all that names a reason; of several, the first is nearest to it.
  if (rule.consequence === 1 || (rule.consequence === 3 && beside))
    return 16 + 3 * (1 - place) + evidence / 1000;
  // What follows from every failure comes after that, and says nothing beside an error that nobody knows.
  if (rule.consequence === 2) return flag & WARNING && failed ? 0 : 12 + 3 * (1 - place) + evidence / 1000;
  // With an error in the paste a warning is not what the reader asks about, known or not. Of several the last is.
  if (flag & WARNING) return failed ? 0 : 8 * place + evidence / 1000;
  if (!(flag & ERROR)) return evidence + 10;
  return evidence + (start >= paste.decisive[0] && start < paste.decisive[1] ? 40 : 15);
}

/**
 * From where to where the message around a place reaches, and no further than what counts as near: from the line of
 * its `error:` or `warning:` to the next one. Lines before the first mark belong to the message that they lead to.
 */
function messageAround({ flags, heads }: Paste, start: number, end: number): [number, number] {
  const next = firstAbove(heads, start);
  const marked = ((flags[start] ?? 0) & (ERROR | WARNING)) > 0;
  const from = marked ? lineOf(flags, heads[next - 1] ?? 0) : start - nearby;
  const following = heads[marked ? next : next + 1];
  const to = following === undefined ? Infinity : lineOf(flags, following) - 1;
  return [Math.max(from, start - nearby), Math.min(Math.max(to, end), end + nearby)];
}

/** Where the line of a mark begins, not far before it. */
function lineOf(flags: Uint8Array, head: number): number {
  let at = head;
  while (at > 0 && head - at < longestName && !(at < head && (flags[at] ?? 0) & LINE)) at--;
  return at;
}

/** Whether a sorted list has a number between two others. */
function stands(sorted: number[], from: number, to: number): boolean {
  return (sorted[firstAbove(sorted, from - 1)] ?? Infinity) <= to;
}

/** The index of the first number of a sorted list that is greater. */
function firstAbove(sorted: number[], than: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= than) low = middle + 1;
    else high = middle;
  }
  return low;
}
