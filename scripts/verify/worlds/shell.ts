import { randomBytes } from 'node:crypto';
import { setLimits } from './limits.ts';
import { agentProgram, closeOthers } from './programs.ts';
import { quote } from '../../../src/lib/shell/quote.ts';
import { type Started, exitsOf, start } from './start.ts';
import type { Excess, WorldWatch } from './use.ts';

/** More than a page could show; a step that prints more is ended. */
const mostOutput = 256 * 1024;

/** How a step ended. The keys are the same whatever happened. */
export interface StepResult {
  /** undefined where the step was ended from outside. */
  exit: number | undefined;
  /** Standard output and error, interleaved as they were written. */
  output: string;
  seconds: number;
  /** Why the step was ended from outside, if it was. */
  ended: 'timeout' | 'output' | 'cancelled' | Excess | undefined;
  /** Of a step in a terminal: its screens as an asciicast. */
  cast: string | undefined;
}

export interface RunOptions {
  /** A folder inside. */
  cwd: string;
  /** Seconds. */
  timeout: number;
  /** Standard input; default: empty. */
  input?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Runs inside and starts one step after the other: starting a sandbox for each would cost as much as a short command.
 * A step gets a shell of its own; when it ends, every other process inside is killed before the next begins.
 * One pipe for both streams keeps their order; a mark that no step knows ends it, and how the step ended is said where
 * no step can write. programs.ts keeps steps out of this shell's memory and descriptors.
 */
const agent = String.raw`
${closeOthers}
while IFS= read -r line; do
  eval "$line"
  { eval "$before"; } 3>&-
  (
    ${setLimits}
    cd -- "$cwd" && exec bash -c "$command"
  ) < <(printf %s "$input") 2>&1 3>&- &
  wait $!
  exit=$?
  kill -KILL -1
  wait
  # Servers of a step are no children of this shell; their ports are free when they are gone.
  while kill -0 -1; do sleep 0.005; done
  printf '\036%s\036' "$mark"
  printf '%s\n' "$exit" >&3
done 2>/dev/null
`;

/** A running sandbox that takes commands. Once a step was ended from outside, so is the sandbox. */
export class Shell {
  readonly #process: Started;
  readonly #ended: Promise<unknown>;
  readonly #before: string;
  readonly #watch: WorldWatch;

  /**
   * @param watch looks at what the world uses
   * @param command the sandbox's command line up to the program that it runs
   * @param before run inside before each step, for example what starts a server; it prints nothing
   */
  constructor(
    watch: WorldWatch,
    command: (program: readonly string[]) => [string, ...string[]],
    before = '',
  ) {
    this.#watch = watch;
    this.#before = before;
    this.#process = start(command([agentProgram('bash'), '-c', agent]));
    this.#ended = this.#process.then(() => undefined);
  }

  async run(command: string, { cwd, timeout, input = '', signal }: RunOptions): Promise<StepResult> {
    const started = performance.now();
    const mark = randomBytes(12).toString('hex');
    const variables = { cwd, command, input, mark, before: this.#before };
    const line = Object.entries(variables)
      .map(([name, value]) => `${name}=${oneLine(value)}`)
      .join(' ');
    let ended: StepResult['ended'];
    const end = (why: NonNullable<StepResult['ended']>): void => {
      ended ??= why;
      this.#process.kill('SIGKILL');
    };
    const cancel = (): void => {
      end('cancelled');
    };
    const timer = setTimeout(end, timeout * 1000, 'timeout');
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    const { pid } = this.#process;
    const unwatch = pid === undefined ? undefined : this.#watch.during(pid, end);
    this.#process.stdin.write(`${line}\n`);
    const { output, exit } = await this.#read(mark, () => {
      end('output');
    });
    clearTimeout(timer);
    unwatch?.();
    signal?.removeEventListener('abort', cancel);
    return {
      exit: ended ? undefined : exit,
      output,
      seconds: (performance.now() - started) / 1000,
      ended,
      cast: undefined,
    };
  }

  /** Ends the sandbox; resolves when all of its processes are gone. */
  async close(): Promise<void> {
    this.#process.stdin.end();
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  /** Collects output up to the mark, and the exit code from where no step can write; or what there is when the sandbox ends. */
  #read(mark: string, tooMuch: () => void): Promise<{ output: string; exit: number | undefined }> {
    const { stdout, stderr } = this.#process;
    const exits = exitsOf(this.#process);
    const end = Buffer.from(`\u001e${mark}\u001e`);
    const chunks: Buffer[] = [];
    let size = 0;
    let exit: number | undefined;
    let whole = false;
    return new Promise((resolve) => {
      const finish = (): void => {
        stdout.off('data', take);
        stdout.off('end', close);
        stderr.off('data', note);
        exits.off('data', hear);
        const all = Buffer.concat(chunks);
        resolve({ exit, output: (whole ? all.subarray(0, -end.length) : all).toString('utf8') });
      };
      const take = (chunk: Buffer): void => {
        if (size > mostOutput) return;
        chunks.push(chunk);
        size += chunk.byteLength;
        // The mark stands at the very end, and may come in several chunks.
        whole = Buffer.concat(chunks.slice(-end.length)).subarray(-end.length).equals(end);
        if (whole && exit !== undefined) finish();
        else if (!whole && size > mostOutput) tooMuch();
      };
      // A step can close the pipe for all; then there is nothing to wait for but its exit code.
      const close = (): void => {
        if (exit !== undefined) finish();
      };
      const hear = (chunk: Buffer): void => {
        exit = Number(chunk.toString('latin1'));
        if (whole || stdout.readableEnded) finish();
      };
      // bubblewrap's own words, when it cannot make the sandbox.
      const note = (chunk: Buffer): void => {
        chunks.push(chunk);
      };
      stdout.on('data', take);
      stdout.on('end', close);
      stderr.on('data', note);
      exits.on('data', hear);
      void this.#ended.then(finish);
    });
  }
}

/** A bash word on one line, whatever the text is. */
function oneLine(text: string): string {
  // A function, since "$'" in a replacement text has a meaning of its own.
  return quote(text).replaceAll('\n', () => String.raw`'$'\n''`);
}
