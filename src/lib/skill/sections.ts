/** A part of a page's source, as the skill may take it. */
export interface Piece {
  kind: 'heading' | 'text' | 'code' | 'aside';
  text: string;
  /** In the source's body, from 1. */
  line: number;
  /** How soon it is taken where there is not room for all: 1 first. A heading, 0, comes with what stands below it. */
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
  /** Whether nothing of this heading was found yet. */
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
      found.push({
        kind: 'code',
        text,
        line,
        rank: first || !found.some(({ kind }) => kind === 'code') ? 2 : 3,
      });
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

/**
 * Takes of each page what is wanted most until there is no room, with the headings above it, and gives it in the order
 * of the page. What is wanted equally is taken by turns, a piece of each page, so that a long page does not take the
 * room of the others.
 */
export function fit(
  pages: readonly (readonly Piece[])[],
  room: { lines: number; characters: number },
): Piece[][] {
  const taken = new Set<Piece>();
  let { lines, characters } = room;
  const wanted = pages.map((page) =>
    page.flatMap((piece, index) =>
      piece.kind === 'heading' ? [] : [{ rank: piece.rank, pieces: [piece, ...headingsOf(page, index)] }],
    ),
  );
  for (const rank of [1, 2, 3])
    for (const { pieces: together } of byTurns(
      wanted.map((page) => page.filter((one) => one.rank === rank)),
    )) {
      const added = together.filter((piece) => !taken.has(piece));
      const needs = {
        lines: sum(added.map(({ text }) => text.split('\n').length + 1)),
        characters: sum(added.map(({ text }) => text.length + 2)),
      };
      if (needs.lines > lines || needs.characters > characters) continue;
      for (const piece of added) taken.add(piece);
      lines -= needs.lines;
      characters -= needs.characters;
    }
  return pages.map((page) => withoutPromises(page.filter((piece) => taken.has(piece))));
}

/** The heading that a piece stands under, and those that this one stands under. */
function headingsOf(page: readonly Piece[], index: number): Piece[] {
  const found: Piece[] = [];
  let level = Infinity;
  for (const piece of page.slice(0, index).toReversed()) {
    if (piece.kind !== 'heading' || levelOf(piece) >= level) continue;
    found.push(piece);
    level = levelOf(piece);
  }
  return found;
}

const levelOf = ({ text }: Piece): number => text.indexOf(' ');
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The first of each list, then the second of each, and so on. */
function byTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

/** A sentence that announces code stays without its colon where there was no room for the code. */
function withoutPromises(kept: readonly Piece[]): Piece[] {
  return kept.map((piece, index) => {
    const announces = piece.kind === 'text' && piece.text.endsWith(':') && kept[index + 1]?.kind !== 'code';
    return announces ? { ...piece, text: piece.text.replace(/:$/, '.') } : piece;
  });
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
