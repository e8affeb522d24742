/* global console, process, __dirname */
// Beside the check, not in it: what is loaded here is written for a new Node.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const built = join(__dirname, '../dist/main.cjs');
if (existsSync(built)) void require(built).run();
else {
  console.error(
    'create-provenix: it is not built yet.\n  In a checkout of Provenix, run: npm run build -w create-provenix',
  );
  process.exitCode = 2;
}
