'use strict';

/*
 * Loaded before a program, it ends it by kill -9 at the change of a file, or the start of a program, with the number
 * END_AT. With END_HALF a file is left half written, and other changes are made first. Where the program makes fewer, it
 * comes to its end. A clock would miss the milliseconds in which files are written.
 */
const files = require('node:fs/promises');
const programs = require('node:child_process');
const process = require('node:process');
const { syncBuiltinESMExports } = require('node:module');

let left = Number(process.env.END_AT);
const half = process.env.END_HALF === 'yes';

function end() {
  process.kill(process.pid, 'SIGKILL');
  // The signal is on its way; nothing else is to happen until then.
  for (;;);
}

for (const name of ['writeFile', 'mkdir', 'rename', 'rm', 'rmdir', 'chmod']) {
  const real = files[name];
  files[name] = async (path, text, options) => {
    if (--left !== 0) return real(path, text, options);
    // What refuses the change is no reason to go on.
    if (half && name !== 'writeFile') await real(path, text, options).catch(() => undefined);
    if (half && name === 'writeFile') {
      await real(path, text.slice(0, text.length / 2), options).catch(() => undefined);
    }
    return end();
  };
}

const { spawn } = programs;
programs.spawn = (...args) => {
  if (--left === 0) end();
  return spawn(...args);
};
syncBuiltinESMExports();
