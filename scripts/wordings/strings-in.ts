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
