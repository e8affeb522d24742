#!/usr/bin/env node
// npm links this file when it installs; what it runs is built: by `npm run build` in a checkout, before publishing elsewhere.
import { existsSync } from 'node:fs';

const built = new URL('../dist/provenix.js', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  console.error('provenix: it is not built yet.\n  In a checkout of Provenix, run: npm run build');
  process.exitCode = 2;
}
