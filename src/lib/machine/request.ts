import { quote } from '../shell/quote.ts';

/** More than a page could show; a command that prints more is ended. */
export const mostOutput = 256 * 1024;

/** Seconds that a reader's command gets. The machine is an emulated one, far slower than the reader's own. */
export const patience = 300;

/** A command for the agent of the machine. */
export interface Request {
  /** As a reader types it; more lines are a script. */
  command: string;
  /** A folder inside. */
  cwd: string;
  /** Seconds; then it is ended with all that it started. */
  timeout: number;
  /** Standard input; default: empty. */
  input?: string | undefined;
}

/** How it ended. */
export interface Answer {
  /** undefined where it was ended from outside. */
  exit: number | undefined;
  /** Standard output and error, interleaved as they were written. */
  output: string;
  /** Why it was ended, if it was. */
  ended: Ended | undefined;
}

export type Ended = 'timeout' | 'output' | 'stopped';

/**
 * What the agent reads: assignments for bash.
 * @param mark a word that no command knows; it stands at the end of the answer
 */
export function requestText({ command, cwd, input = '' }: Omit<Request, 'timeout'>, mark: string): string {
  const variables = { command, cwd, input, mark };
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${quote(value)}\n`)
    .join('');
}

/** Collects what comes over the agent's line, byte by byte, until the mark ends it. */
export class AnswerReader {
  readonly #end: Uint8Array;
  #bytes = new Uint8Array(4096);
  #size = 0;
  /** Where the end begins, once it came. */
  #ends: number | undefined;
  /** How much of what was printed is shown. Later output is dropped, but for the end. */
  #shown: number | undefined;

  constructor(mark: string) {
    this.#end = new TextEncoder().encode(`\u001e${mark} `);
  }

  /** Whether more was printed than is kept. */
  get full(): boolean {
    return this.#shown !== undefined;
  }

  /** What was printed so far. */
  get output(): string {
    return this.#text(0, this.#shown ?? this.#size);
  }

  /** @returns the answer with its last byte */
  take(byte: number): { exit: number; output: string } | undefined {
    this.#add(byte);
    // "<end><exit><record separator>"
    if (this.#ends !== undefined) return byte === 0x1e ? this.#answer(this.#ends) : undefined;
    if (byte === 0x20 && this.#hasEnd()) this.#ends = this.#size - this.#end.length;
    else if (this.#size >= mostOutput + 1024) {
      this.#shown ??= mostOutput;
      // The end may have begun.
      this.#bytes.copyWithin(mostOutput, this.#size - this.#end.length, this.#size);
      this.#size = mostOutput + this.#end.length;
    }
    return undefined;
  }

  #add(byte: number): void {
    if (this.#size === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#size);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#size++] = byte;
  }

  #hasEnd(): boolean {
    const from = this.#size - this.#end.length;
    return from >= 0 && this.#end.every((one, index) => this.#bytes[from + index] === one);
  }

  #answer(ends: number): { exit: number; output: string } {
    return {
      exit: Number(this.#text(ends + this.#end.length, this.#size - 1)),
      output: this.#text(0, this.#shown ?? ends),
    };
  }

  #text(from: number, to: number): string {
    return new TextDecoder().decode(this.#bytes.subarray(from, to));
  }
}
