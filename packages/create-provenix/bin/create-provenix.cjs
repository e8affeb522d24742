#!/usr/bin/env node
/* global process, console */
// Written so that any Node can read it: a newer word here, and an old Node would say "SyntaxError" and no more.
var oldest = 20;
if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(
    'create-provenix: this is Node ' +
      process.versions.node +
      ', and create-provenix needs Node ' +
      oldest +
      ' or newer.\n' +
      'Install a newer Node, or run it with one: nix shell nixpkgs#nodejs',
  );
  process.exitCode = 2;
} else {
  require('./start.cjs');
}
