import { tmpdir } from 'node:os';

/** Where the folders of the test files lie side by side. A worker loads this once, before the first of them is made. */
export const suiteFolder = tmpdir();
