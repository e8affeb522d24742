import type { Readable, Writable } from 'node:stream';
import serialize from '@xterm/addon-serialize';
import xterm from '@xterm/headless';
import { formatCast, sessionText } from '../../src/lib/cast.ts';
import { withoutOfflineWarning } from '../../src/lib/normalise.ts';
import { keysToInput } from '../../src/schemas/keys.ts';
import type { Terminal } from '../../src/schemas/step.ts';
import { type StepResult, limits, start } from './shell.ts';

/** A screen counts as drawn when nothing has been written to it for this long, in milliseconds. */
const quiet = 250;

/** The running program's ends of a terminal. */
export interface TerminalProcess {
  stdin: Writable;
  stdout: Readable;
  /** Resolves with the exit code; undefined where it was killed. */
  ended: Promise<number | undefined>;
  kill(): void;
}

/**
 * Starts a command in a sandbox of its own, on a real terminal of the given size: `script` makes one inside,
 * since its own input and output are pipes. It reads keys at once, so the sandbox's shell is not used for it.
 */
export function startTerminal(
  inside: (program: readonly string[]) => [string, ...string[]],
  command: string,
  { columns, rows }: Terminal,
  { cwd, before }: { cwd: string; before: string },
): TerminalProcess {
  const sized = `stty cols ${String(columns)} rows ${String(rows)}; export TERM=xterm-256color; unset NO_COLOR; exec bash -c "$PROVENIX_STEP"`;
  const child = start(
    inside([
      'bash',
      '-c',
      `${limits}; ${before || ':'}; cd -- "$1" && PROVENIX_STEP=$2 exec script --quiet --return --flush --command "$3" /dev/null`,
      'bash',
      cwd,
      command,
      sized,
    ]),
  );
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    ended: child.then(({ exitCode }) => exitCode),
    kill: () => child.kill('SIGKILL'),
  };
}

/** Plays a person at a terminal: waits until the screen shows what is expected, keeps it, presses the keys. */
export async function playTerminal(
  process: TerminalProcess,
  terminal: Terminal,
  { timeout, signal }: { timeout: number; signal?: AbortSignal | undefined },
): Promise<StepResult & { cast: string }> {
  const started = performance.now();
  const screen = new xterm.Terminal({
    cols: terminal.columns,
    rows: terminal.rows,
    allowProposedApi: true,
    scrollback: 0,
  });
  const painter = new serialize.SerializeAddon();
  screen.loadAddon(painter);
  // A terminal answers when a program asks it where the cursor is, or what it is.
  screen.onData((answer) => process.stdin.write(answer));
  let changed = performance.now();
  // xterm's own decoder loses some characters that arrive in two parts, as from a serial line.
  const decoder = new TextDecoder();
  process.stdout.on('data', (chunk: Buffer) => {
    screen.write(decoder.decode(withoutOfflineWarning(chunk), { stream: true }), () => {
      changed = performance.now();
    });
  });
  process.stdin.on('error', () => undefined);
  const state: { running: boolean; exit?: number | undefined } = { running: true };
  const ended = process.ended.then((code) => {
    state.running = false;
    state.exit = code;
  });
  let why: StepResult['ended'];
  const stop = (reason: NonNullable<StepResult['ended']>): void => {
    why ??= reason;
    process.kill();
  };
  const timer = setTimeout(stop, timeout * 1000, 'timeout');
  const cancel = (): void => {
    stop('cancelled');
  };
  signal?.addEventListener('abort', cancel, { once: true });

  const text = (): string => shownText(screen);
  const frames: { text: string; screen: string; keys?: string }[] = [];
  const keep = (keys?: string): void => {
    frames.push({ text: text(), screen: painter.serialize(), ...(keys !== undefined && { keys }) });
  };
  let missing: string | undefined;
  for (const { see, press } of terminal.keys) {
    while (state.running && !(text().includes(see) && performance.now() - changed > quiet)) await pause(20);
    if (!text().includes(see)) {
      missing = see;
      break;
    }
    keep(press);
    changed = performance.now();
    process.stdin.write(keysToInput(press) ?? '');
  }
  if (missing === undefined) await ended;
  else stop('timeout');
  await ended;
  await pause(20);
  keep();
  clearTimeout(timer);
  signal?.removeEventListener('abort', cancel);
  screen.dispose();
  const output = sessionText(frames);
  return {
    exit: why ? undefined : state.exit,
    output: missing === undefined ? output : `${output}\n--- never saw: ${missing}`,
    seconds: (performance.now() - started) / 1000,
    ...(why && { ended: why }),
    cast: formatCast({ columns: terminal.columns, rows: terminal.rows, frames }),
  };
}

function shownText(screen: InstanceType<typeof xterm.Terminal>): string {
  const lines = Array.from({ length: screen.rows }, (_, row) =>
    (screen.buffer.active.getLine(row)?.translateToString(true) ?? '').trimEnd(),
  );
  return lines.join('\n').trimEnd();
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
