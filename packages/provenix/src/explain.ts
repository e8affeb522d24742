import { cutOff } from '../../../src/lib/match/cut-off.ts';
import { guess } from '../../../src/lib/match/guess.ts';
import { type Match, match } from '../../../src/lib/match/match.ts';
import { data } from './data.ts';
import { loadBeside } from './load-beside.ts';
import type { ExplainOptions } from './options.ts';
import { readAsked } from './asked-text.ts';
import { show } from './show.ts';
import { pagesOf } from '../../../src/lib/match/rows.ts';

/** Prints what is known about a text; true where there is a page. */
export async function explain({ asked, json, trace }: ExplainOptions): Promise<boolean> {
  if (asked.length === 0 && process.stdin.isTTY)
    console.error(
      'Paste what Nix printed, from the command on; the last `error:` matters most. End with Ctrl-D on a line of its own.',
    );
  const read = await readAsked(asked);
  const text = 'text' in read ? read.text : '';
  const result = 'text' in read ? match(data.table, text) : read.named;
  const pages = pagesOf(data.table);
  const maybe = result.none ? guess(pages, text) : [];
  const names = await namesSaid(result.matches[0]);
  if (json) {
    const matches = result.matches.map(({ id, title, url, score }) => ({ id, title, url, score }));
    console.log(JSON.stringify({ matches, none: result.none, maybe, names }));
  } else {
    const colour = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
    console.log(
      show(result, { maybe, names, empty: result.none && text.trim() === '', cutOff: cutOff(text) }, colour),
    );
    if (trace) {
      const { showTrace } = await loadBeside<typeof import('./trace/trace.ts')>('trace');
      console.log(
        `\n${showTrace(text, colour) ?? 'There is no trace in this text: run the command again with --show-trace.'}`,
      );
    }
  }
  return !result.none;
}

/** What the real names say of the name in a message. Their file is only loaded where a message names something. */
async function namesSaid(best: Match | undefined): Promise<string[]> {
  if (!best || Object.keys(best.parts).length === 0) return [];
  const { namesOf } = await loadBeside<typeof import('./names/names.ts')>('names');
  return await namesOf(best);
}
