import ora from 'ora';
import pc from 'picocolors';

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
  passed: pc.green('✓'),
  failed: pc.red('✗'),
  skipped: pc.yellow('-'),
  recorded: pc.cyan('●'),
  unchanged: '=',
} as const;

const nothing = (): void => undefined;
export const silent: Progress = { say: nothing, started: nothing, finished: nothing, stop: nothing };

/** @param total how many jobs there are */
export function createProgress(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  const live = stream.isTTY && !process.env['CI'];
  const running = new Set<string>();
  let done = 0;
  const spinner = live ? ora({ stream, discardStdin: false }).start() : undefined;
  const update = (): void => {
    if (spinner) spinner.text = `${String(done)}/${String(total)} ${pc.dim([...running].join(', '))}`;
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
      if (!live || status === 'failed')
        print(`${marks[status]} ${name}${detail ? ` ${pc.dim(detail)}` : ''}`);
      update();
    },
    stop() {
      spinner?.stop();
    },
  };
}
