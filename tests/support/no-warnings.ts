import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach } from 'vitest';
import { takeWarnings, warningsInto } from '../../scripts/test/warnings.ts';

// A test fails where Node warns in its process, or in one that it starts.
const folder = mkdtempSync(join(tmpdir(), 'warnings-'));
// Tests that become another user warn here too.
chmodSync(folder, 0o777);
Object.assign(process.env, warningsInto(folder));
createRequire(import.meta.url)('../../scripts/test/record-warnings.cjs');

async function refuseWarnings(): Promise<void> {
  // Node warns in the next turn.
  await setImmediate();
  const warnings = await takeWarnings(folder);
  if (warnings.length > 0)
    throw new Error(`Node warned, and no test may leave it at that:\n${warnings.join('\n')}`);
}

afterEach(refuseWarnings);
afterAll(async () => {
  try {
    await refuseWarnings();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
