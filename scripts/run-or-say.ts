import { type Stop, stopped } from './listen-for-stop.ts';
import { whyOf } from './verify/report/disk-error.ts';
import { NoNix } from './verify/toolchains/no-nix.ts';

/**
 * Runs a command's work. An error ends it with the message alone, since that says what to do: with exit code 3 where
 * there is no Nix, with 2 for all else.
 * @param stop who may end it: what fails after that has not failed, but was stopped
 */
export async function runOrSay(work: () => Promise<void>, stop?: Stop): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (stop?.signal.aborted) console.error(stopped);
    else if (!(error instanceof Error)) throw error;
    else {
      console.error(whyOf(error));
      process.exitCode = error instanceof NoNix ? 3 : 2;
    }
  }
}
