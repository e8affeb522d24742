import { format } from 'node:util';
import type { Readable } from 'node:stream';

/** What a command did that ran in this process. */
export interface Captured {
  /** What it wrote by `console`, on both streams. */
  printed: string;
  /** What it threw; undefined where it came to its end. */
  error: Error | undefined;
}

/** Runs a command in this process, with another standard input, and keeps what it prints. */
export async function captured(stdin: Readable, command: () => unknown): Promise<Captured> {
  const { log, error: warn } = console;
  const before = Object.getOwnPropertyDescriptor(process, 'stdin');
  const lines: string[] = [];
  const keep = (...args: unknown[]): void => {
    lines.push(format(...args));
  };
  console.log = keep;
  console.error = keep;
  Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
  let error: Error | undefined;
  try {
    await command();
  } catch (thrown) {
    error = thrown instanceof Error ? thrown : new Error(String(thrown));
  } finally {
    console.log = log;
    console.error = warn;
    if (before) Object.defineProperty(process, 'stdin', before);
  }
  return { printed: lines.join('\n'), error };
}
