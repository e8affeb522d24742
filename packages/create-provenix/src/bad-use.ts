/** The command cannot do what it was told. The message says what happened, why, and what to do. */
export class BadUse extends Error {}

/** The user stopped it. Nothing is left of what was begun. */
export class Stopped extends Error {
  /** As shells count it: 128 and the signal's number. */
  readonly exitCode: number;

  constructor(exitCode = 130) {
    super('stopped; nothing was written.');
    this.exitCode = exitCode;
  }
}
