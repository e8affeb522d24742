#!/usr/bin/env node
// Checked before anything newer is loaded: an old Node would stop with a syntax error or a missing import.
const oldest = 20;
if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(
    `provenix: this is Node ${process.versions.node}, and provenix needs Node ${String(oldest)} or newer.\n` +
      'Install a newer Node, or run it with one: nix shell nixpkgs#nodejs',
  );
  process.exitCode = 2;
} else {
  void import('./cli.ts').then(({ run }) => run());
}
