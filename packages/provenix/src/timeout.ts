import { BadUse, quoted } from './bad-use.ts';

/** Whether a word of a command line is the option that says how long Nix may take. */
export const isTimeout = (word: string): boolean => word.startsWith('--timeout=');

/**
 * The seconds of "--timeout=600"; undefined where there is no such option.
 * @param command that takes it, for the example in a refusal
 */
export function secondsOf(flag: string | undefined, command: string): number | undefined {
  if (flag === undefined) return undefined;
  const value = flag.slice(flag.indexOf('=') + 1);
  if (!/^[1-9]\d{0,4}$/.test(value))
    throw new BadUse(
      `--timeout takes whole seconds from 1 to 99999, and ${quoted(value)} was given.\nFor example: provenix ${command} --timeout=600`,
    );
  return Number(value);
}
