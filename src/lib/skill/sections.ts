/** A part of a page's source, as the skill may take it. */
export interface Piece {
  kind: 'heading' | 'text' | 'code' | 'aside';
  text: string;
  /** In the source's body, from 1. */
  line: number;
  /** How soon it is taken where there is not room for all: 0 first. */
  rank: number;
}

const skipped = new Set([
  'See also',
  'The pages of this section',
  'In this section',
  'The rest of this section',
]);

/** Takes the body of a page apart: headings, paragraphs, asides and blocks, each by how much an agent needs it. */
export function pieces(body: string): Piece[] {
  const found: Piece[] = [];
  let skip = false;
  let first = true;
  for (const { text, line } of chunks(body)) {
    const heading = /^#{2,3} (.+)$/.exec(text);
    if (heading) {
      skip = skipped.has(heading[1] ?? '');
      first = true;
      if (!skip) found.push({ kind: 'heading', text, line, rank: 0 });
      continue;
    }
    if (skip || /^<\/?(?:Note|Claims|Deprecations)\b/.test(text)) continue;
    if (text.startsWith('<Trap>')) {
      const says = text.replaceAll(/<\/?Trap>/g, '').trim();
      if (!says.includes('<')) found.push({ kind: 'aside', text: says, line, rank: 1 });
    } else if (text.startsWith('<')) {
      found.push({ kind: 'code', text, line, rank: first ? 2 : 3 });
    } else if (!text.startsWith('|') || first) {
      found.push({ kind: 'text', text, line, rank: first ? 1 : 3 });
      first = false;
    }
  }
  return found;
}

/** Paragraphs of the source; an aside is one, whatever is in it. */
function chunks(body: string): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = [];
  let current: string[] = [];
  let start = 1;
  let open = false;
  const flush = (): void => {
    if (current.length > 0) found.push({ text: current.join('\n'), line: start });
    current = [];
  };
  for (const [index, line] of body.split('\n').entries()) {
    if (line.trim() === '' && !open) {
      flush();
      continue;
    }
    if (current.length === 0) start = index + 1;
    current.push(line);
    if (/^<(?:Trap|Note)>/.test(line)) open = true;
    if (/<\/(?:Trap|Note)>$/.test(line)) open = false;
    if (/^#{2,3} /.test(line)) flush();
  }
  flush();
  return found;
}

/** Takes what is wanted most until there is no room, and gives it in the order of the page. */
export function fit(all: readonly Piece[], room: { lines: number; characters: number }): Piece[] {
  const taken = new Set<Piece>();
  let { lines, characters } = room;
  for (const rank of [0, 1, 2, 3])
    for (const piece of all.filter((one) => one.rank === rank)) {
      const needs = { lines: piece.text.split('\n').length + 1, characters: piece.text.length + 2 };
      if (needs.lines > lines || needs.characters > characters) continue;
      taken.add(piece);
      lines -= needs.lines;
      characters -= needs.characters;
    }
  const kept = all.filter((piece) => taken.has(piece));
  return kept
    .filter((piece, index) => piece.kind !== 'heading' || isFilled(kept, index))
    .map((piece, index, list) => {
      // A sentence that announces code stays without it where there was no room for the code.
      const announces = piece.kind === 'text' && piece.text.endsWith(':') && list[index + 1]?.kind !== 'code';
      return announces ? { ...piece, text: piece.text.replace(/:$/, '.') } : piece;
    });
}

/** A heading stays where something follows before the next one of its level. */
function isFilled(kept: readonly Piece[], index: number): boolean {
  const level = kept[index]?.text.indexOf(' ') ?? 0;
  const next = kept[index + 1];
  return next !== undefined && (next.kind !== 'heading' || next.text.indexOf(' ') > level);
}

/** Prose without addresses of the site: the name of a page stays, and of an error its id. */
export function plainProse(text: string): string {
  return text
    .replaceAll(/\[([^[\]]*)\]\(\/errors\/([a-z0-9-]+)\/[^)]*\)/g, (_, says: string, id: string) =>
      says === id ? `\`${id}\`` : `${says} (\`${id}\`)`,
    )
    .replaceAll(/\[([^[\]]*)\]\((?:\/|#)[^)]*\)/g, '$1')
    .replaceAll(/\{'([{}])'\}/g, '$1');
}
