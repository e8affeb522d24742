/**
 * A session in a terminal, kept as an asciicast (version 2): one screen for each moment at which keys are pressed,
 * and the last one. The times say the order only; nobody wants to wait for what a machine took.
 */
export interface Session {
  columns: number;
  rows: number;
  frames: Frame[];
}

export interface Frame {
  /** The screen, as escape sequences that paint it on an empty one. */
  screen: string;
  /** The keys pressed at it, as the unit writes them; undefined: the last screen. */
  keys?: string | undefined;
}

const clear = '\u001b[2J\u001b[H';

export function formatCast({ columns, rows, frames }: Session): string {
  const header = { version: 2, width: columns, height: rows, env: { TERM: 'xterm-256color' } };
  const events = frames.flatMap(({ screen, keys }, index) => [
    [index, 'o', clear + screen],
    ...(keys === undefined ? [] : [[index, 'm', keys]]),
  ]);
  return [header, ...events].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** @throws SyntaxError where the text is no asciicast that formatCast wrote */
export function parseCast(text: string): Session {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const { width, height } = JSON.parse(first) as { width: number; height: number };
  const frames: Frame[] = [];
  for (const line of lines) {
    const [, kind, data] = JSON.parse(line) as [number, string, string];
    const last = frames.at(-1);
    if (kind === 'o') frames.push({ screen: data.slice(clear.length) });
    else if (last) last.keys = data;
  }
  return { columns: width, rows: height, frames };
}

/** A session as text: what a transcript holds and what is compared. */
export function sessionText(frames: readonly { text: string; keys?: string | undefined }[]): string {
  return frames
    .map(({ text, keys }, index) => {
      const screen = `--- screen ${String(index + 1)}\n${text}`;
      return keys === undefined ? screen : `${screen}\n--- keys: ${keys}`;
    })
    .join('\n');
}
