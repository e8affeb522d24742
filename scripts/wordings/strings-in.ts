/** The string literals of a file in C++, adjacent ones joined, with `<>` for what is filled in. */
export function stringsIn(source: string): string[] {
  const found: string[] = [];
  let joined = '';
  let end = -1;
  for (const { 0: whole, index } of source.matchAll(/"(?:[^"\\\n]|\\.)*"/g)) {
    const adjacent =
      end >= 0 && /^(?:\s|ANSI_\w{1,20})*$/.test(source.slice(end, Math.min(index, end + 200)));
    if (!adjacent && joined !== '') found.push(joined);
    joined = (adjacent ? joined : '') + unescaped(whole.slice(1, -1));
    end = index + whole.length;
  }
  if (joined !== '') found.push(joined);
  return found.map(withGaps).filter((text) => text.length >= 8);
}

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, char: string) => (char === 'n' || char === 't' ? ' ' : char));

/** As boost::format and printf write it, and std::format. */
const withGaps = (text: string): string => text.replace(/%(?:\d{1,2}%|\d{0,2}\$?[sdiuxfc])|\{\}/g, '<>');

/**
 * The texts of a file in Nix, with the shell in it, in Python or in Go: what stands in quotes, each line and the whole
 * of a text of several lines, with `<>` for what is filled in.
 */
export function textsIn(coloured: string): string[] {
  const source = coloured.replace(/\\(?:e|x1b|033)\[[\d;]{1,9}m/gi, '');
  const found: string[] = [];
  for (const [, text = ''] of source.matchAll(/''((?:[^']|'(?!')|''[$'\\]){1,4000})''(?![$'\\])/g))
    found.push(text.replace(/\s{1,200}/g, ' '), ...text.split('\n'));
  // The quotes of Nix around a text of several lines are none of what is inside.
  const inner = source.replaceAll("''", ' ');
  for (const [, , text = ''] of inner.matchAll(/(["'`])((?:(?!\1)[^\\\n]|\\.){8,600})\1/g))
    found.push(unescaped(text));
  return found.map((text) => filled(text.trim())).filter((text) => text.length >= 8);
}

/** As a shell, Nix, Python's f-strings and printf write it. */
const filled = (text: string): string =>
  text.replace(/(?:'')?\$\{[^{}]{0,80}\}|\$\w{1,40}|\{[^{}\n]{0,60}\}|%[-+.\d]{0,6}[sdvqwrf]/g, '<>');
