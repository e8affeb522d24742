import type { Index, Rule } from './index-table.ts';
import { COLON, DOTS, LINE, QUOTE } from './letters.ts';
import { ERROR, HEAD, type Paste, WARNING } from './read-paste.ts';

/** Letters and digits that a variable part may have, at least one: a path, not a page of log. */
const longestGap = 300;
/** Letters and digits of a store hash; of a hash that somebody shortened, at most the second. */
const hashLength = 32;
const shortHash = 4;
/** Letters and digits of a name that stands between `error:` and the first words of a message. */
export const longestName = 100;
/** Starts that are tried for one continuation. A path may repeat the word before it: `path '/some/path'`. */
const triedStarts = 8;

/** A message in the paste, from where to where, and how much speaks for it. */
export interface Chain {
  /** Where its last piece begins, and the chain of the pieces before that. */
  at: number;
  before?: Chain;
  start: number;
  end: number;
  evidence: number;
}

/** All places where the pieces of a rule stand in order, each as near to the one before as can be. */
export function chains(index: Index, { places, flags, heads }: Paste, rule: Rule): Chain[] {
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
        found.push({ at: start, start, end: start + size, evidence: rule.weight + lead });
        continue;
      }
      // Three dots may stand for the variable part: somebody left it out.
      const least = afterHash || flag & DOTS ? 0 : 1;
      while ((before[passed]?.end ?? Infinity) + least <= start) passed++;
      let best: Chain | undefined;
      for (let tried = 1; tried <= triedStarts; tried++) {
        const chain = before[passed - tried];
        // A message does not reach over the beginning of the next one.
        const gap = start - (chain?.end ?? 0);
        if (!chain || gap > longestGap || chain.end <= (heads[head - 1] ?? 0)) break;
        if (afterHash && gap > shortHash && gap !== hashLength) continue;
        const evidence = chain.evidence + (flag & QUOTE && opensQuote(flags, chain.end, sizeBefore) ? 2 : 0);
        if (!best || evidence > best.evidence)
          best = { at: start, before: chain, start: chain.start, end: start + size, evidence };
      }
      if (best) found.push(best);
    }
  }
  return found;
}

/** Whether a quotation mark stands after the last words, or among them: `path '/nix/store/`. */
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
