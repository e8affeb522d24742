import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { versions } from '../../../tests/support/small-repository.ts';
import { provision } from './provision.ts';

// What a reader is told where the sandbox does not come up. The programs on PATH are stand-ins.

let bin: string;
beforeEach(async () => {
  bin = join(await temporaryFolder(), 'bin');
  await mkdir(bin);
  await standIn('nix', 'echo "nix (Nix) 2.34.8"');
  for (const name of ['bash', 'find', 'git', 'jq', 'script', 'setpriv', 'tar', 'touch'])
    await standIn(name, 'echo 1.0');
  vi.stubEnv('PATH', bin);
  vi.stubEnv('PROVENIX_NIX', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

async function standIn(name: string, script: string): Promise<void> {
  await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

test.each([
  [
    'lacks a library',
    'echo "bwrap: error while loading shared libraries: libcap.so.2: cannot open shared object file" >&2; exit 127',
    'The sandbox of PATH does not work: bwrap: error while loading shared libraries: libcap.so.2: cannot open shared object file\n  Install bubblewrap, bash, tar and find again.',
  ],
  [
    'is killed',
    'kill -SEGV $$',
    'The sandbox of PATH does not work: it ended without a word\n  Install bubblewrap, bash, tar and find again.',
  ],
  [
    'is too old for an option',
    'echo "bwrap: Unknown option --size" >&2; exit 1',
    'The sandbox of PATH does not work: bwrap: Unknown option --size\n  Install bubblewrap, bash, tar and find again.',
  ],
])('a bubblewrap that %s is named, and namespaces are not blamed', async (_what, script, says) => {
  await standIn('bwrap', script);
  await expect(provision(versions, ['2.34'])).rejects.toMatchObject({ name: 'NoNix', message: says });
});

test('a machine without namespaces for users is told what to allow', async () => {
  await standIn('bwrap', 'echo "bwrap: No permissions to create a new namespace" >&2; exit 1');
  await expect(provision(versions, ['2.34'])).rejects.toThrow(
    /^This machine does not let Provenix make its sandbox: bwrap: No permissions to create a new namespace\n {2}.*kernel\.unprivileged_userns_clone/,
  );
});
