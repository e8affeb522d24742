import { type Emulator, lines } from './emulator.ts';
import { type Answer, AnswerReader, type Ended, type Request, requestText } from './request.ts';
import { plainExpression } from './expression.ts';
import { Repl } from './repl.ts';
import { type LaidFile, type Laying, layScript } from './lay.ts';

/** Seconds that a command gets to end when it is told to. */
const grace = 10;

/**
 * A machine that runs, in a page or in Node: it takes files and commands, one after the other, and has a shell for who
 * types. Whoever restores its state gives up what it was doing.
 */
export class Machine {
  readonly #emulator: Emulator;
  readonly #repl: Repl;
  /** Whether Nix's settings may be others than the repl began with. */
  #unsettled = false;
  #running: Running | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #requests = 0;
  #restored = 0;
  /** A command could not be ended: the machine answers nothing before it is restored. */
  #lost = false;

  /** @param emulator made with `hardware` and a file system; it need not run yet */
  constructor(emulator: Emulator) {
    this.#emulator = emulator;
    this.#repl = new Repl(emulator, () => {
      this.#tell('repl');
    });
    emulator.add_listener('serial1-output-byte', (byte: number) => {
      const running = this.#running;
      if (!running) return;
      const answer = running.reader.take(byte);
      if (answer) running.done(answer);
      else if (running.reader.full) this.#end('output');
    });
  }

  /**
   * Brings it to where a saved state begins: nothing that was run or written is left.
   * @param state as it was saved, also packed
   */
  async begin(state: ArrayBuffer): Promise<void> {
    // A repl that began with other settings, or does not come back, is as it was in the saved state alone.
    const asBefore = this.#restored > 0 && !this.#lost && !this.#unsettled && this.#repl.ready;
    await (asBefore ? this.refresh() : this.#restore(state));
    this.#unsettled = false;
  }

  /** Runs a command after those that were asked for before. */
  run(request: Request): Promise<Answer> {
    this.#unsettled ||= /nix\.conf|\.config|XDG_/.test(request.command);
    return this.#inTurn(() => this.#ask(request));
  }

  /**
   * The answer of a command that only evaluates an expression, by a Nix that has begun already. It looks at no files,
   * so none need be laid before.
   * @returns undefined: the command has to run
   */
  async quick({ command, input }: Pick<Request, 'command' | 'input'>): Promise<Answer | undefined> {
    const plain = !this.#unsettled && input === undefined;
    const expression = plain ? plainExpression(command) : undefined;
    return expression === undefined ? undefined : this.evaluate(expression);
  }

  /** @returns undefined where only the command itself says what the expression is */
  evaluate(expression: string): Promise<Answer | undefined> {
    return this.#inTurn(() => this.#repl.evaluate(expression));
  }

  /** Starts the repl anew: of use before its state is saved. */
  startRepl(): void {
    this.#repl.restart();
  }

  /** @returns whether the repl waits for an expression, after so many seconds at most */
  whenReady(seconds: number): Promise<boolean> {
    return this.#repl.whenReady(seconds);
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const restored = this.#restored;
    const answer = this.#last.then(() => {
      if (this.#lost) throw new Error('The machine does not answer any more. Reset it.');
      return restored === this.#restored ? act() : new Promise<T>(() => undefined);
    });
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Has it keep the store as it is now, for `refresh`. */
  keep(): void {
    this.#tell('keep');
  }

  /**
   * Takes away all that its user made and started, and puts the kept store back: as fresh as a restored state, and what
   * v86 has compiled meanwhile stays. Of no use to a machine that is lost.
   */
  async refresh(): Promise<void> {
    this.#tell('fresh');
    await this.run({ command: 'true', cwd: '/', timeout: 60 });
  }

  /** Has its kernel forget what it read: of use before its state is saved. */
  forget(): void {
    this.#tell('forget');
  }

  /** Ends the command that runs. */
  stop(): void {
    this.#repl.stop();
    this.#end('stopped');
  }

  /** Lays files into the home of its user. @throws where the machine could not */
  async lay(laying: Laying, files: readonly LaidFile[]): Promise<void> {
    const places = await Promise.all(
      files.map(async (file) => ({ file, at: await this.#give(file.content) })),
    );
    const { exit, output } = await this.run({
      command: layScript(laying, places),
      cwd: '/home/user',
      timeout: 60,
    });
    if (exit !== 0) throw new Error(`The files could not be laid: ${output.trim()}`);
  }

  /** What a reader types. */
  type(text: string): void {
    this.#unsettled = true;
    this.#emulator.serial_send_bytes(lines.shell, new TextEncoder().encode(text));
  }

  /** Tells what the shell prints, byte by byte. */
  listen(listener: (byte: number) => void): void {
    this.#emulator.add_listener('serial0-output-byte', listener);
  }

  /** What was asked for before is never answered. */
  async #restore(state: ArrayBuffer): Promise<void> {
    await this.#emulator.stop();
    this.#restored++;
    this.#lost = false;
    this.#forget();
    this.#last = Promise.resolve();
    await this.#emulator.restore_state(state);
    this.#repl.begin();
    await this.#emulator.run();
    // Its clock stands where it was saved.
    this.#tell(`clock ${String(Math.floor(Date.now() / 1000))}`);
  }

  async #ask({ timeout, ...request }: Request): Promise<Answer> {
    const mark = crypto.randomUUID();
    const path = await this.#give(new TextEncoder().encode(requestText(request, mark)));
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#end('timeout');
      }, timeout * 1000);
      const done: Running['done'] = ({ exit, output }) => {
        const ended = this.#running?.ended;
        this.#forget();
        resolve({ exit: ended ? undefined : exit, output, ended });
      };
      this.#running = { reader: new AnswerReader(mark), done, timer, ended: undefined };
      this.#tell(path);
    });
  }

  #end(why: Ended): void {
    if (!this.#running || this.#running.ended) return;
    const running = this.#running;
    running.ended = why;
    this.#tell('stop');
    // A machine without memory or processes may not get to it. Then only restoring helps, which its owner sees by this.
    clearTimeout(running.timer);
    running.timer = setTimeout(() => {
      this.#lost = true;
      running.done({ exit: -1, output: running.reader.output });
    }, grace * 1000);
  }

  #forget(): void {
    clearTimeout(this.#running?.timer);
    this.#running = undefined;
  }

  #tell(line: string): void {
    this.#emulator.serial_send_bytes(lines.agent, new TextEncoder().encode(`${line}\n`));
  }

  /** Puts bytes where the machine finds them, each under a name of its own: it would not look again at one that it knows. */
  async #give(content: Uint8Array): Promise<string> {
    const path = `/host/${String(this.#restored)}-${String(this.#requests++)}`;
    await this.#emulator.create_file(path, content);
    return path;
  }
}

/** A command that was given to the machine. */
interface Running {
  reader: AnswerReader;
  done: (answer: { exit: number; output: string }) => void;
  timer: ReturnType<typeof setTimeout>;
  /** Why it was ended from outside, once it was. */
  ended: Ended | undefined;
}
