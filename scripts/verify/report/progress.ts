import { styleText } from 'node:util';
import ora from 'ora';

/** Tells how far the verifier is: a live line on a terminal, a line a unit elsewhere. */
export interface Progress {
  say(text: string): void;
  started(name: string): void;
  finished(
    name: string,
    status: 'passed' | 'failed' | 'skipped' | 'recorded' | 'unchanged',
    detail?: string,
  ): void;
  stop(): void;
}

const marks = {
  passed: ['green', '✓'],
  failed: ['red', '✗'],
  skipped: ['yellow', '-'],
  recorded: ['cyan', '●'],
  unchanged: ['reset', '='],
} as const;

const nothing = (): void => undefined;
export const silent: Progress = { say: nothing, started: nothing, finished: nothing, stop: nothing };

/**
 * @param total how many jobs there are
 * @param eachUnit whether each gets a line; a failed one does. Default: where there is no terminal
 */
export function createProgress(
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
  eachUnit?: boolean,
): Progress {
  const live = stream.isTTY && !process.env['CI'];
  const each = eachUnit ?? !live;
  const style = (format: Parameters<typeof styleText>[0], text: string): string =>
    styleText(format, text, { stream });
  const running = new Set<string>();
  let done = 0;
  const spinner = live ? ora({ stream, discardStdin: false }).start() : undefined;
  const update = (): void => {
    if (spinner) spinner.text = `${String(done)}/${String(total)} ${style('dim', [...running].join(', '))}`;
  };
  const print = (text: string): void => {
    if (spinner) spinner.stop();
    stream.write(`${text}\n`);
    spinner?.start();
  };
  update();
  return {
    say: print,
    started(name) {
      running.add(name);
      update();
    },
    finished(name, status, detail) {
      running.delete(name);
      done += 1;
      if (each || status === 'failed')
        print(
          `${style(marks[status][0], marks[status][1])} ${name}${detail ? ` ${style('dim', detail)}` : ''}`,
        );
      update();
    },
    stop() {
      spinner?.stop();
    },
  };
}
