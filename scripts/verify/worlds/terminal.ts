import type { Readable, Writable } from 'node:stream';
import serialize from '@xterm/addon-serialize';
import xterm from '@xterm/headless';
import { formatCast, sessionText } from '../../../src/lib/transcript/cast.ts';
import { withoutOfflineWarning } from '../../../src/lib/transcript/clean-output.ts';
import { keysToInput } from '../../../src/schemas/keys.ts';
import type { Terminal } from '../../../src/schemas/step.ts';
import { setLimits } from './limits.ts';
import { agentProgram, closeOthers } from './programs.ts';
import type { StepResult } from './shell.ts';
import { exitsOf, start } from './start.ts';
import type { Excess, WorldWatch } from './use.ts';

/** A screen counts as drawn when nothing has been written to it for this long, in milliseconds. */
const quiet = 250;

/** The running program's ends of a terminal. */
export interface TerminalProcess {
  stdin: Writable;
  stdout: Readable;
  /** Resolves with the exit code; undefined where it was killed. */
  ended: Promise<number | undefined>;
  kill(): void;
  /** Looks at what the world uses, and says where it is too much. Default: nobody looks. */
  watch?: (end: (why: Excess) => void) => () => void;
}

/**
 * Starts a command in a sandbox of its own, on a real terminal of the given size: `script` makes one inside,
 * since its own input and output are pipes. It reads keys at once, so the sandbox's shell is not used for it.
 */
export function startTerminal(
  inside: (program: readonly string[]) => [string, ...string[]],
  command: string,
  { columns, rows }: Terminal,
  { cwd, before, watch }: { cwd: string; before: string; watch: WorldWatch },
): TerminalProcess {
  const sized = `stty cols ${String(columns)} rows ${String(rows)}; export TERM=xterm-256color; unset NO_COLOR; exec bash -c "$PROVENIX_STEP"`;
  const child = start(
    inside([
      agentProgram('bash'),
      '-c',
      `${closeOthers}
${setLimits}; { ${before || ':'}; } 3>&-; cd -- "$1" && PROVENIX_STEP=$2 ${agentProgram('script')} --quiet --return --flush --command "$3" /dev/null 3>&-; printf '%s\\n' $? >&3`,
      'bash',
      cwd,
      command,
      sized,
    ]),
  );
  let exit: number | undefined;
  exitsOf(child).on('data', (chunk: Buffer) => {
    exit = Number(chunk.toString('latin1'));
  });
  return {
    stdin: child.stdin,
    stdout: child.stdout,
    ended: child.then(() => exit),
    kill: () => child.kill('SIGKILL'),
    watch: (end) => (child.pid === undefined ? () => undefined : watch.during(child.pid, end)),
  };
}

/** Plays a person at a terminal: waits until the screen shows what is expected, keeps it, presses the keys. */
export async function playTerminal(
  process: TerminalProcess,
  terminal: Terminal,
  { timeout, signal }: { timeout: number; signal?: AbortSignal | undefined },
): Promise<StepResult> {
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
  const unwatch = process.watch?.(stop);

  const text = (): string => shownText(screen);
  const frames: { text: string; screen: string; keys?: string }[] = [];
  const keep = (keys?: string): void => {
    frames.push({ text: text(), screen: painter.serialize(), ...(keys !== undefined && { keys }) });
  };
  let missing: string | undefined;
  const unseen = (see: string | readonly string[]): string | undefined =>
    [see].flat().find((wanted) => !text().includes(wanted));
  for (const { see, press } of terminal.keys) {
    while (state.running && (unseen(see) !== undefined || performance.now() - changed <= quiet))
      await pause(20);
    missing = unseen(see);
    if (missing !== undefined) break;
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
  unwatch?.();
  signal?.removeEventListener('abort', cancel);
  screen.dispose();
  const output = sessionText(frames);
  return {
    exit: why ? undefined : state.exit,
    output: missing === undefined ? output : `${output}\n--- never saw: ${missing}`,
    seconds: (performance.now() - started) / 1000,
    ended: why,
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
