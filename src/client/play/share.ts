import type { PlayFile } from '../../lib/machine/play-unit.ts';

/** What a link holds: the files and the command, never sent, since it stands behind the #. */
export interface Shared {
  files: PlayFile[];
  command: string;
  /** The unit that it began with, where it was one. */
  unit?: string | undefined;
}

/** Characters of a fragment, and of what it unpacks to. */
const mostPacked = 100_000;
const mostText = 1_000_000;

/** @throws a sentence where it is too much for a link */
export async function pack(shared: Shared): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(shared));
  const packed = new Uint8Array(
    await new Response(
      new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')),
    ).arrayBuffer(),
  );
  const fragment = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '');
  if (fragment.length > mostPacked)
    throw new Error(
      'These files are too large for a link: it holds 100 KB. Download them as a folder instead.',
    );
  return fragment;
}

/** @returns undefined where a link holds no files, whatever it holds */
export async function unpack(fragment: string): Promise<Shared | undefined> {
  if (fragment.length > mostPacked) return undefined;
  try {
    const bytes = Uint8Array.from(atob(fragment.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    );
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return shared(JSON.parse(await readSome(stream)));
  } catch {
    return undefined;
  }
}

/** A link may unpack to more than it should. */
async function readSome(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > mostText) throw new Error('too much');
  }
  return text;
}

function shared(value: unknown): Shared | undefined {
  const { files, command, unit } = value as Partial<Record<keyof Shared, unknown>>;
  if (!Array.isArray(files) || typeof command !== 'string') return undefined;
  const read = (files as Partial<PlayFile>[]).flatMap(({ path, text, form }) =>
    typeof path === 'string' && typeof text === 'string'
      ? [{ path, text, ...(form === 'executable' && ({ form } as const)) }]
      : [],
  );
  if (read.length === 0 || read.length !== files.length || read.length > 200) return undefined;
  return { files: read, command, ...(typeof unit === 'string' && { unit }) };
}
