import { printable } from '../../../src/lib/terminal/printable.ts';

/** There is no Nix for this machine: what happened, why, and what to do. */
export class NoNix extends Error {
  constructor(what: string, remedy: string) {
    // What apt and npm said is in it.
    super(printable(`${what}\n  ${remedy}`));
    this.name = 'NoNix';
  }
}
