import { Owners, type Owner } from './owner.ts';
import { type Position, readPosition } from './position.ts';

/** One step of a trace: what Nix was doing, and where. */
export interface Frame {
  /** The line of the paste, from 1. */
  at: number;
  /** For example "while evaluating the attribute 'url'"; of the error its message. */
  says: string;
  position?: Position;
  owner?: Owner;
  /** The name in the shown code at which the position points. */
  name?: string;
}

export interface Trace {
  /** The message that ended it, if the paste has it. */
  error?: Frame;
  /** The nearest to the error first. */
  frames: Frame[];
  /** Nix left frames out: `--show-trace` prints them. */
  truncated: boolean;
}

/** No line of a trace that is read is longer. In characters. */
const longestLine = 1000;
const longestWords = 300;
/** What mail and log viewers put before a line. */
const quoting = /^\s{0,20}[>┃│]\s/;
// eslint-disable-next-line no-control-regex -- colours and controls
const unseen = /\x1b?\[[\d;]{0,12}m|[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** Reads what a paste has of traces, as Nix 2.3 to 2.35 print them. */
export function readTrace(text: string): Trace {
  const reader = new Reader();
  text.split('\n').forEach((line, index) => {
    reader.take(line.slice(0, longestLine).replace(unseen, '').replace(quoting, '').trim(), index + 1);
  });
  return reader.end();
}

class Reader {
  readonly #frames: Frame[] = [];
  readonly #errors: Frame[] = [];
  #truncated = false;
  /** The frame or the error that the next position belongs to. */
  #open: Frame | undefined;
  #code = '';

  take(line: string, at: number): void {
    if (line === '') return;
    const said = afterMark(line);
    if (said !== undefined) {
      this.#open = add(this.#frames, said, at);
      return;
    }
    const error = /^error: ?(.*)$/.exec(line)?.[1];
    if (error !== undefined) {
      // Since 2.13 the trace stands under an `error:` of its own.
      this.#open = error === '' ? undefined : add(this.#errors, error, at);
      return;
    }
    if (/^\(?stack trace truncated/.test(line)) this.#truncated = true;
    const place = /^(?:at|whose name attribute is located at) (.+)$/.exec(line)?.[1];
    if (place !== undefined) this.#place(readPosition(place));
    else this.#point(line);
  }

  /** The first place after a frame is its own. */
  #place(position: Position | undefined): void {
    if (position && this.#open) this.#open.position ??= position;
  }

  /** Code is shown below a place: `3|  port = ports.htps;`, and below that the caret. */
  #point(line: string): void {
    const [, number, code] = /^(\d{1,9})\|(.*)$/.exec(line) ?? [];
    const position = this.#open?.position;
    if (code !== undefined && Number(number) === position?.line) this.#code = code;
    if (!line.startsWith('|') || this.#code === '' || !this.#open?.position) return;
    // One blank stands after the bar.
    const name = /^[a-zA-Z_][\w'-]{0,60}/.exec(this.#code.slice(this.#open.position.column))?.[0];
    if (name !== undefined) this.#open.name ??= name;
    this.#code = '';
  }

  end(): Trace {
    const [first] = this.#frames;
    const last = this.#errors.at(-1);
    // Up to 2.12 the message came first, and the nearest frame after it.
    const traceFirst = first !== undefined && last !== undefined && first.at < last.at;
    const error = traceFirst ? last : this.#errors[0];
    const frames = traceFirst ? this.#frames.toReversed() : this.#frames;
    const owners = new Owners(frames.flatMap(({ position }) => (position ? [position.file] : [])));
    for (const frame of error ? [error, ...frames] : frames)
      if (frame.position) frame.owner = owners.of(frame.position.file);
    return { ...(error && { error }), frames, truncated: this.#truncated };
  }
}

function add(to: Frame[], said: string, at: number): Frame {
  // In 2.3 the place stands on the same line.
  const place = said.lastIndexOf(' at ');
  const position = place < 0 ? undefined : readPosition(said.slice(place + ' at '.length));
  const says = (position ? said.slice(0, place).replace(/,$/, '') : said).slice(0, longestWords);
  const frame: Frame = { at, says, ...(position && { position }) };
  to.push(frame);
  return frame;
}

/** What a line of a trace says: `… while …`, in 2.3 and below without the dots. */
function afterMark(line: string): string | undefined {
  for (const mark of ['… ', '... ', 'â€¦ '])
    if (line.startsWith(mark)) return line.slice(mark.length).trimStart();
  return /^(?:error: )?while (?:evaluating|calling|querying|realising|instantiating|building) /.test(line)
    ? line.replace(/^error: /, '')
    : undefined;
}
