/** Nix cannot be had on this machine: what happened, why, and what to do. */
export class NoNix extends Error {
  constructor(what: string, remedy: string) {
    super(`${what}\n  ${remedy}`);
    this.name = 'NoNix';
  }
}
