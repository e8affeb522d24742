/** Who ends this process, if anybody does. */
export interface Stop {
  /** Aborted by the first signal: what runs ends, and takes away what it made. */
  signal: AbortSignal;
  /** The exit code of a process that a signal ended: 130 after Ctrl-C, 143 after SIGTERM, 129 after SIGHUP. */
  exitCode(): number;
}

/** What a program says where a signal ended it. */
export const stopped = 'Stopped; nothing is left running.';

/** The exit code of a process that a signal ended. */
export const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Listens for signals. Later ones change nothing: at Ctrl-C a terminal tells every process and npm passes it on, so
 * that two come at a time, and a second one that ended the process would leave what is being taken away.
 */
export function listenForStop(): Stop {
  const controller = new AbortController();
  let exitCode = 0;
  for (const [name, code] of Object.entries(exitCodes))
    process.on(name, () => {
      if (controller.signal.aborted) return;
      exitCode = code;
      // A Node that ends by itself takes the listeners away some milliseconds before it is gone, and a signal in between
      // would kill it. One that exits keeps them to the last.
      process.once('beforeExit', () => process.exit());
      controller.abort();
    });
  return { signal: controller.signal, exitCode: () => exitCode };
}
