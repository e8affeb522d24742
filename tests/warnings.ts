const warnings: Error[] = [];
const keep = (warning: Error): void => {
  warnings.push(warning);
};

/** Keeps what Node warns of in the process that starts the tests; tests/support/no-warnings.ts has all others. */
export function setup(): void {
  process.on('warning', keep);
}

export function teardown(): void {
  process.off('warning', keep);
  if (warnings.length > 0)
    throw new Error(
      `Node warned while the tests were started:\n${warnings.map(({ stack }) => stack).join('\n')}`,
    );
}
