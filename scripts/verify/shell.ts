import { randomBytes } from 'node:crypto';
import { execa } from 'execa';
import { quote } from './quote.ts';

/** More than a page could show; a step that prints more is ended. */
const mostOutput = 256 * 1024;

export interface StepResult {
  /** undefined where the step was ended from outside. */
  exit: number | undefined;
  /** Standard output and error, interleaved as they were written. */
  output: string;
  seconds: number;
  /** Why the step was ended, if it was. */
  ended?: 'timeout' | 'output' | 'cancelled';
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

/** What a step may use: no core files, so many processes, files of a gigabyte, 12 GiB of addresses. */
export const limits = 'ulimit -c 0; ulimit -u 1024; ulimit -f 1048576; ulimit -v 12582912';

/**
 * Runs inside and starts one step after the other: starting a sandbox for each would cost as much as a short command.
 * A step gets a shell of its own; when it ends, every other process inside is killed before the next begins.
 * Limits are set inside, so that they count the sandbox's processes only. One pipe for both streams keeps their order.
 */
const agent = String.raw`
while IFS= read -r line; do
  eval "$line"
  eval "$before"
  (
    ${limits}
    cd -- "$cwd" && exec bash -c "$command"
  ) < <(printf %s "$input") 2>&1 &
  wait $!
  exit=$?
  kill -KILL -1
  wait
  # Servers of a step are no children of this shell; their ports are free when they are gone.
  while kill -0 -1; do sleep 0.005; done
  printf '\036%s:%s\036' "$mark" "$exit"
done 2>/dev/null
`;

/** Starts a sandbox whose input and output are pipes; only what is asked for in its command line reaches it. */
// eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- its type is what execa makes of the options
export function start([program, ...args]: [string, ...string[]]) {
  return execa(program, args, {
    reject: false,
    buffer: false,
    stdin: 'pipe',
    extendEnv: false,
    // bubblewrap dies with its parent and takes every process inside along. While it starts it does not yet:
    // therefore its whole process group is ended.
    killSignal: 'SIGKILL',
    killDescendants: true,
  });
}

/** A running sandbox that takes commands. Once a step was ended from outside, so is the sandbox. */
export class Shell {
  readonly #process: ReturnType<typeof start>;
  readonly #ended: Promise<unknown>;
  readonly #before: string;

  /**
   * @param command the sandbox's command line up to the program that it runs
   * @param before run inside before each step, for example what starts a server; it prints nothing
   */
  constructor(command: (program: readonly string[]) => [string, ...string[]], before = '') {
    this.#before = before;
    this.#process = start(command(['bash', '-c', agent]));
    this.#ended = this.#process.then(() => undefined);
    // A sandbox that has ended does not read any more; what is wrong is said by what it printed.
    this.#process.stdin.on('error', () => undefined);
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
    this.#process.stdin.write(`${line}\n`);
    const { output, exit } = await this.#read(mark, () => {
      end('output');
    });
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
    return {
      exit: ended ? undefined : exit,
      output,
      seconds: (performance.now() - started) / 1000,
      ...(ended && { ended }),
    };
  }

  /** Ends the sandbox; resolves when all of its processes are gone. */
  async close(): Promise<void> {
    this.#process.stdin.end();
    this.#process.kill('SIGKILL');
    await this.#ended;
  }

  /** Collects output up to the mark, or to the end of the sandbox. */
  #read(mark: string, tooMuch: () => void): Promise<{ output: string; exit: number | undefined }> {
    const { stdout, stderr } = this.#process;
    const chunks: Buffer[] = [];
    let size = 0;
    return new Promise((resolve) => {
      const finish = (exit: number | undefined, output: string): void => {
        stdout.off('data', take);
        stderr.off('data', note);
        resolve({ output, exit });
      };
      const take = (chunk: Buffer): void => {
        if (size > mostOutput) return;
        chunks.push(chunk);
        size += chunk.byteLength;
        // The mark stands at the very end, and may come in two chunks.
        const tail = Buffer.concat(chunks.slice(-2)).subarray(-100).toString('latin1');
        const found = tail.endsWith('\u001e') ? new RegExp(`\u001e${mark}:(\\d+)\u001e$`).exec(tail) : null;
        if (found)
          finish(Number(found[1]), Buffer.concat(chunks).subarray(0, -found[0].length).toString('utf8'));
        else if (size > mostOutput) tooMuch();
      };
      // bubblewrap's own words, when it cannot make the sandbox.
      const note = (chunk: Buffer): void => {
        chunks.push(chunk);
      };
      stdout.on('data', take);
      stderr.on('data', note);
      void this.#ended.then(() => {
        finish(undefined, Buffer.concat(chunks).toString('utf8'));
      });
    });
  }
}

/** A bash word on one line, whatever the text is. */
function oneLine(text: string): string {
  // A function, since "$'" in a replacement text has a meaning of its own.
  return quote(text).replaceAll('\n', () => String.raw`'$'\n''`);
}
