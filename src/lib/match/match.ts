import { indexTable, type Index, type Rule } from './index-table.ts';
import { COLON, LINE, QUOTE } from './normalise.ts';
import { ERROR, HEAD, readPaste, WARNING, type Paste } from './read-paste.ts';
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
}

export interface Result {
  /** Best first. */
  matches: Match[];
  /** There is no page for this paste. */
  none: boolean;
}

/** Letters and digits that a variable part may have, at least one: a path, not a page of log. */
const longestGap = 300;
/** Letters and digits of a store hash; of a hash that somebody shortened, at most the second. */
const hashLength = 32;
const shortHash = 4;
/** Letters and digits around a message that count as near: about ten lines. */
const nearby = 800;
/** Letters and digits of a name that stands between `error:` and the first words of a message. */
const longestName = 100;
/** Starts that are tried for one continuation. A path may repeat the word before it: `path '/some/path'`. */
const triedStarts = 8;
/** Two uncommon words in quotes or behind `error:`; less is said by too many programs. */
const leastEvidence = 10;
/** More evidence than this does not outrank the decisive message. */
const mostEvidence = 30;

/** A message in the paste, from where to where, and how much speaks for it. */
interface Chain {
  start: number;
  end: number;
  evidence: number;
}

interface Found {
  start: number;
  score: number;
}

/**
 * Finds the families of errors that a paste shows.
 * A family that is known but has no address yields none: a wrong page is worse than no page.
 */
export function match(table: Table, text: string, { limit = 3 }: { limit?: number } = {}): Result {
  const index = indexTable(table);
  const paste = readPaste(index, text);
  const best = new Map<number, Found>();
  const aboutNix = /(?:^|[^a-z])nix/i.test(text) ? 2 : 0;

  for (const rule of index.rules) {
    for (const chain of chains(index, paste, rule)) {
      const score = judge(paste, rule, chain, aboutNix);
      if (score > (best.get(rule.family)?.score ?? 0)) best.set(rule.family, { start: chain.start, score });
    }
  }

  const ranked = [...best].sort(([, a], [, b]) => b.score - a.score);
  const matches: Match[] = [];
  for (const [family, { start, score }] of ranked) {
    const [id, title, url] = index.families[family] ?? ['', '', ''];
    if (matches.length >= limit || score < (ranked[0]?.[1].score ?? 0) / 2) break;
    if (url)
      matches.push({ id, title, url, score: Math.round(score), ...show(text, paste.offsets[start] ?? 0) });
    // The best fit has no page: the next best would be a wrong one.
    else if (matches.length === 0) break;
  }
  return { matches, none: matches.length === 0 };
}

/** All places where the pieces of a rule stand in order, each as near to the one before as can be. */
function chains(index: Index, { places, flags, heads }: Paste, rule: Rule): Chain[] {
  let found: Chain[] = [];
  if (rule.pieces.some((number) => places[number]?.length === 0)) return found;
  for (const [order, number] of rule.pieces.entries()) {
    const at = places[number] ?? [];
    const size = index.pieces[number]?.length ?? 0;
    const sizeBefore = index.pieces[rule.pieces[order - 1] ?? -1]?.length ?? 0;
    const afterHash = rule.afterHash[order];
    const before = found;
    let passed = 0;
    let head = 0;
    found = [];
    for (const start of at) {
      const flag = flags[start] ?? 0;
      while ((heads[head] ?? Infinity) <= start) head++;
      if (order === 0) {
        const named = flag & (ERROR | WARNING) && start - (heads[head - 1] ?? -Infinity) <= longestName;
        const lead = rule.open[0] ? afterName(flag, !!named) : beginning(flag);
        found.push({ start, end: start + size, evidence: rule.weight + lead });
        continue;
      }
      while ((before[passed]?.end ?? Infinity) + (afterHash ? 0 : 1) <= start) passed++;
      let best: Chain | undefined;
      for (let tried = 1; tried <= triedStarts; tried++) {
        const chain = before[passed - tried];
        // A message does not reach over the beginning of the next one.
        const gap = start - (chain?.end ?? 0);
        if (!chain || gap > longestGap || chain.end <= (heads[head - 1] ?? 0)) break;
        if (afterHash && gap > shortHash && gap !== hashLength) continue;
        const evidence = chain.evidence + (flag & QUOTE && opensQuote(flags, chain.end, sizeBefore) ? 2 : 0);
        if (!best || evidence > best.evidence) best = { start: chain.start, end: start + size, evidence };
      }
      if (best) found.push(best);
    }
  }
  return found;
}

/** Whether a quotation mark stands behind the last words, or among them: `path '/nix/store/`. */
function opensQuote(flags: Uint8Array, end: number, size: number): boolean {
  for (let at = end; at > end - size; at--) if ((flags[at] ?? 0) & QUOTE) return true;
  return false;
}

/** A message begins a line or follows `error:`. In the middle of a sentence it is likely another message. */
function beginning(flag: number): number {
  if (flag & HEAD) return 4;
  if (flag & LINE) return 2;
  return flag & (COLON | QUOTE) ? 0 : -2;
}

/** The same for a message whose first words are a name, of any length: what stands around the name counts. */
function afterName(flag: number, named: boolean): number {
  return (named ? 4 : 0) + (flag & (LINE | QUOTE) ? 2 : 0);
}

/** How much a message counts in its paste; 0 where it does not count at all. */
function judge(paste: Paste, rule: Rule, { start, end, evidence }: Chain, aboutNix: number): number {
  const flag = paste.flags[start] ?? 0;
  const after = paste.flags[end] ?? 0;
  const near = (numbers: number[]): boolean =>
    numbers.some((number) => stands(paste.places[number] ?? [], start - nearby, end + nearby));
  if (rule.open[1] ? after & QUOTE : flag & (LINE | HEAD) && after & LINE) evidence += rule.open[1] ? 2 : 3;
  const required = near(rule.requires);
  if (required || near(rule.near)) evidence += 3;
  evidence += aboutNix;
  if (evidence < leastEvidence || (rule.requires.length > 0 && !required) || near(rule.unless)) return 0;

  // Of two that fit equally well the one with more text of its own fits better.
  evidence = Math.min(evidence, mostEvidence) + rule.weight / 100;
  const place = start / paste.length;
  // What follows from a failure comes after all that names a reason; of several, the first is nearest to it.
  if (rule.consequence) return 11 + 7 * (1 - place) + evidence / 1000;
  // With an error in the paste a warning is not what the reader asks about, known or not. Of several the last is.
  if (flag & WARNING) return paste.errors.length > 0 ? 0 : 8 * place + evidence / 1000;
  if (!(flag & ERROR)) return evidence + 10;
  return evidence + (start >= paste.decisive[0] && start < paste.decisive[1] ? 40 : 15);
}

/** Whether a sorted list has a number between two others. */
function stands(sorted: number[], from: number, to: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (sorted[low] ?? Infinity) <= to;
}

function show(text: string, offset: number): { line: number; excerpt: string } {
  let line = 1;
  let begin = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    begin = at + 1;
  }
  // A long line is shown from the message on.
  if (offset - begin > 160) begin = offset;
  const excerpt = text
    .slice(begin, begin + 400)
    .split('\n', 1)
    .join('')
    // eslint-disable-next-line no-control-regex -- colours
    .replace(/\x1b?\[[\d;]{0,12}m/g, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
  return { line, excerpt: excerpt.length > 200 ? `${excerpt.slice(0, 199)}…` : excerpt };
}
