import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { recordedFixture } from '../provision.ts';
import { type Verified, type VerifyOptions, verify } from '../../scripts/verify/verify.ts';

/** A copy of the honest fixture, to be lied in. */
export interface Fixture {
  root: string;
  /** Changes a file; where nothing changes, the test would prove nothing, so that throws. */
  edit: (path: string, change: (text: string) => string) => Promise<void>;
  /** Writes a file, and makes the folders above it. */
  write: (path: string, text: string) => Promise<void>;
  verify: (options?: Partial<VerifyOptions>) => Promise<Verified>;
  remove: () => Promise<void>;
}

export async function fixture(): Promise<Fixture> {
  const root = await mkdtemp(join(tmpdir(), 'fixture-'));
  await cp(recordedFixture, root, { recursive: true });
  return {
    root,
    async edit(path, change) {
      const before = await readFile(join(root, path), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`the edit changes nothing in ${path}`);
      await writeFile(join(root, path), after);
    },
    async write(path, text) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    verify: (options = {}) =>
      verify({ root, cache: false, passedFolder: join(root, '.cache/passed'), quiet: true, ...options }),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
