import { type Emulator, lines } from './emulator.ts';
import { onOneLine } from './expression.ts';
import { type Answer, mostOutput } from './request.ts';

/** Seconds that an expression gets before its command runs instead. */
const patience = 10;

/** What it says before it waits for the first time. */
const greeting = 'Type :? for help.';
const prompt = 'nix-repl> ';
/** Where it wants more of an expression. */
const morePrompt = '> '.padStart(prompt.length);

/** It colours what it prints, whoever reads it. */
// eslint-disable-next-line no-control-regex -- escape sequences are control characters
const colour = /\u001b\[[\d;]*m/g;

/** A Nix of the machine that has begun already, and evaluates one expression after the other. */
export class Repl {
  readonly #emulator: Emulator;
  readonly #start: () => void;
  #bytes: number[] = [];
  #state: 'none' | 'starting' | 'ready' = 'none';
  #waits: ((text: string | undefined) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How often a reader ended what it evaluated. */
  #stops = 0;

  /** @param start has the machine end it and start another one */
  constructor(emulator: Emulator, start: () => void) {
    this.#emulator = emulator;
    this.#start = start;
    emulator.add_listener('serial2-output-byte', (byte) => {
      this.#take(byte);
    });
  }

  /** The machine is as it was saved, where the repl waited for an expression. */
  begin(): void {
    clearTimeout(this.#timer);
    this.#bytes = [];
    this.#waits = undefined;
    this.#state = 'ready';
  }

  /** Ends it, whatever it does, and starts another one. */
  restart(): void {
    if (this.#state === 'starting') return;
    this.#state = 'starting';
    this.#bytes = [];
    this.#start();
    this.#answer(undefined);
  }

  /** Whether it waits for an expression, or evaluates one. */
  get ready(): boolean {
    return this.#state === 'ready';
  }

  /** @returns whether it waits for an expression, after so many seconds at most */
  async whenReady(seconds: number): Promise<boolean> {
    const until = performance.now() + seconds * 1000;
    while (!this.ready && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    return this.ready;
  }

  /** A reader does not want to wait for what it evaluates. */
  stop(): void {
    if (!this.#waits) return;
    this.#stops += 1;
    this.restart();
  }

  /**
   * Evaluates an expression as `nix eval --expr` does.
   * @param expression one that `plainExpression` allows
   * @returns undefined where its command has to say it
   */
  async evaluate(expression: string): Promise<Answer | undefined> {
    if (this.#state !== 'ready') return undefined;
    const stops = this.#stops;
    const shallow = await this.#ask(expression);
    // Sets and lists it shows only the first level of, unless it is asked for all; strings then as they are, without quotes.
    const nested = shallow !== undefined && /^[[{]/.test(shallow);
    const shown = nested ? await this.#ask(`:p ${expression}`) : shallow;
    if (this.#stops !== stops) return { exit: undefined, output: '', ended: 'stopped' };
    // What it says once and not again, and errors inside of a value, of which it shows the beginning as well.
    if (!shown || /^(?:warning|trace|GC Warning):|«error/m.test(shown)) return undefined;
    const failed = /^error:/m.test(shown);
    if (failed && (nested || /^[[{]/m.test(shown))) return undefined;
    return { exit: failed ? 1 : 0, output: `${failed ? shown : onOneLine(shown)}\n`, ended: undefined };
  }

  /** What it says to a line; undefined: it wants more, or says nothing for too long. */
  async #ask(line: string): Promise<string | undefined> {
    const said = await new Promise<string | undefined>((resolve) => {
      this.#waits = resolve;
      this.#bytes = [];
      this.#timer = setTimeout(() => {
        this.restart();
      }, patience * 1000);
      this.#emulator.serial_send_bytes(lines.repl, new TextEncoder().encode(`${line}\n`));
    });
    // It says the line first, of a long one only the end.
    const [echo = '', ...answer] = (said ?? '').split('\n');
    return echo.endsWith(line.slice(-10)) ? answer.join('\n').replaceAll(colour, '').trim() : undefined;
  }

  #take(byte: number): void {
    this.#bytes.push(byte);
    if (this.#bytes.length > mostOutput) this.restart();
    else if (this.#state === 'starting') {
      if (this.#endsWith(`\n${prompt}`) && this.#text().includes(greeting)) this.#state = 'ready';
    } else if (this.#endsWith(`\n${prompt}`)) this.#answer(this.#text().slice(0, -prompt.length));
    else if (this.#endsWith(`\n${morePrompt}`) && this.#lines() === 1) this.restart();
  }

  #answer(text: string | undefined): void {
    clearTimeout(this.#timer);
    const waits = this.#waits;
    this.#waits = undefined;
    waits?.(text);
  }

  #endsWith(end: string): boolean {
    return String.fromCharCode(...this.#bytes.slice(-end.length)) === end;
  }

  #lines(): number {
    return this.#bytes.filter((byte) => byte === 0x0a).length;
  }

  #text(): string {
    return new TextDecoder().decode(new Uint8Array(this.#bytes));
  }
}
