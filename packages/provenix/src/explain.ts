import { match } from '../../../src/lib/match/match.ts';
import { data } from './data.ts';
import type { ExplainOptions } from './options.ts';
import { readText } from './read-text.ts';
import { show } from './show.ts';

/** Prints what is known about a text; true where there is a page. */
export async function explain({ file, json }: ExplainOptions): Promise<boolean> {
  if (file === undefined && process.stdin.isTTY)
    console.error(
      'Paste what Nix printed, from the command on; the last `error:` matters most. End with Ctrl-D on a line of its own.',
    );
  const text = await readText(file);
  const result = match(data.table, text);
  if (json) {
    const matches = result.matches.map(({ id, title, url, score }) => ({ id, title, url, score }));
    console.log(JSON.stringify({ matches, none: result.none }));
  } else {
    const colour = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
    console.log(show(result, text.trim() === '', colour));
  }
  return !result.none;
}
