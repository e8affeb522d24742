import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll } from 'vitest';

export const packageFolder = join(import.meta.dirname, '..');

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A folder that is gone when the tests are. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'provenix-'));
  folders.push(folder);
  return folder;
}

/** The command as it is published, built from the repository's error units into a folder of its own. */
export async function buildCommand(): Promise<string> {
  const out = join(await temporaryFolder(), 'provenix.mjs');
  await execa(process.execPath, ['build.ts', '--out', out], {
    cwd: packageFolder,
    env: { SITE: 'https://docs.example.com/' },
  });
  return out;
}

export interface Ran {
  stdout: string;
  stderr: string;
  exitCode: number | undefined;
}

/** Runs the built command; a failing exit code is a result like any other. */
export function runner(command: () => string) {
  return async (args: string[], input: string | Uint8Array = ''): Promise<Ran> => {
    const { stdout, stderr, exitCode } = await execa(process.execPath, [command(), ...args], {
      input,
      reject: false,
    });
    return { stdout, stderr, exitCode };
  };
}
