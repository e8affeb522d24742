import { chmodSync, mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { suiteFolder } from './suite-folder.ts';
import { removeTemporaryFolders } from './temporary-folder.ts';

// Each test file has a folder for temporary files of its own, named after it: what it leaves there is seen when the
// suite ends (tests/left-behind.ts), and its processes are known by it (processes.ts).
const { testPath = 'test' } = expect.getState();
const folder = mkdtempSync(join(suiteFolder, `${basename(testPath, '.ts')}-`));
// Tests that become another user read here too.
chmodSync(folder, 0o755);
process.env['TMPDIR'] = folder;

afterAll(removeTemporaryFolders);
