import { cutAt } from '../terminal/cut-at.ts';

/** The line of a paste in which a message begins, counted from 1, and that line, or its beginning, without colours. */
export function excerptOf(text: string, offset: number): { line: number; excerpt: string } {
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
  return { line, excerpt: excerpt.length > 200 ? cutAt(excerpt, 199) : excerpt };
}
