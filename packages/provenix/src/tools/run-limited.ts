import { spawn } from 'node:child_process';

/** How a program came to its end: by itself, not even begun, or from outside. */
export type Ran =
  | { end: 'exit'; exit: number; output: string }
  | { end: 'missing' }
  | { end: 'late' }
  | { end: 'signal'; signal: string };

/** In characters: the end of what a program prints, where its error stands. */
const kept = 1024 * 1024;
/** In milliseconds: what a program gets to end by itself what it began. */
const grace = 5_000;

/**
 * Runs a program without a shell; after some seconds it is ended.
 * @param input Default: none
 */
export function runLimited(
  program: string,
  args: readonly string[],
  { cwd, seconds, input = '' }: { cwd: string; seconds: number; input?: string },
): Promise<Ran> {
  return new Promise((done) => {
    const running = spawn(program, args, { cwd, stdio: 'pipe' });
    // One that ends before it has read all of it has said why.
    running.stdin.on('error', () => undefined).end(input);
    const streams = [running.stdout, running.stderr];
    let output = '';
    let late = false;
    const end = setTimeout(() => {
      late = true;
      running.kill('SIGTERM');
      setTimeout(() => running.kill('SIGKILL'), grace).unref();
    }, seconds * 1000);
    for (const stream of streams)
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output = (output + chunk).slice(-kept);
      });
    running.on('error', () => {
      clearTimeout(end);
      done({ end: 'missing' });
    });
    running.on('exit', () => {
      clearTimeout(end);
      // What it started may hold the pipes open for ever.
      if (late) for (const stream of streams) stream.destroy();
    });
    running.on('close', (exit, signal) => {
      if (late) done({ end: 'late' });
      else if (exit === null) done({ end: 'signal', signal: signal ?? '' });
      else done({ end: 'exit', exit, output });
    });
  });
}
