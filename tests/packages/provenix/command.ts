import { join } from 'node:path';
import { execa } from 'execa';
import { packProvenix } from '../../../scripts/pack/provenix.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The command as it is published, built from the repository's error units into a folder of its own. */
export async function buildCommand(): Promise<string> {
  const out = join(await temporaryFolder(), 'provenix.mjs');
  await packProvenix({ out, site: 'https://docs.example.com/' });
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
