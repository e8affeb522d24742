import { setTimeout } from 'node:timers/promises';
import xterm from '@xterm/headless';
import { execa } from 'execa';
import { gitEnvironment } from './command.ts';

const keys = { enter: '\r', escape: '\x1b', up: '\x1b[A', down: '\x1b[B', left: '\x1b[D', interrupt: '\x03' };
type Key = keyof typeof keys;

/** A person at a real terminal: sees a screen, presses keys. */
export interface Person {
  /** Waits until the screen shows a text, or says what it shows instead. */
  sees(text: string): Promise<void>;
  types(text: string): void;
  presses(key: Key): void;
  /** Waits for the end. */
  leaves(): Promise<{ exitCode: number | undefined; screen: string }>;
}

/** Runs a command on a pseudo-terminal of 100 by 40, which `script` makes. */
export function sit(command: readonly string[], cwd: string): Person {
  const screen = new xterm.Terminal({ cols: 100, rows: 40, allowProposedApi: true });
  const line = command.map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const running = execa('script', ['-qefc', `stty cols 100 rows 40; exec ${line}`, '/dev/null'], {
    cwd,
    env: { ...gitEnvironment, TERM: 'xterm-256color', CI: '', NO_COLOR: '' },
    reject: false,
    buffer: false,
    stdin: 'pipe',
    timeout: 30_000,
  });
  running.stdout.on('data', (chunk: Buffer) => {
    screen.write(chunk);
  });
  const shown = (): string => {
    const { active } = screen.buffer;
    const lines = Array.from({ length: active.length }, (_, row) =>
      active.getLine(row)?.translateToString(true),
    );
    return lines.join('\n').trimEnd();
  };
  return {
    async sees(text) {
      for (let waited = 0; waited < 10_000; waited += 20) {
        if (shown().includes(text)) return;
        await setTimeout(20);
      }
      throw new Error(`the screen does not show "${text}"; it shows:\n${shown()}`);
    },
    types(text) {
      running.stdin.write(text);
    },
    presses(key) {
      running.stdin.write(keys[key]);
    },
    async leaves() {
      const { exitCode } = await running;
      // What was written last is drawn first.
      await new Promise<void>((done) => {
        screen.write('', done);
      });
      return { exitCode, screen: shown() };
    },
  };
}
