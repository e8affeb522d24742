import { printable } from '../../../src/lib/terminal/printable.ts';

/** What to say where the disk refuses; `at` is the path in quotes, with a space before it, or "". */
const sentences: Record<string, (at: string) => string> = {
  ENOSPC: (at) =>
    `there is no space left on the disk${at}\n  Make space, or name a folder on another disk: TMPDIR=/path npm run verify. What was begun is removed at the next start.`,
  EDQUOT: (at) =>
    `your quota of the disk is used up${at}\n  Make space, or name a folder on another disk: TMPDIR=/path npm run verify.`,
  EROFS: (at) =>
    `the file system is read-only${at}\n  Work in a checkout that you may write to; its .cache/ holds the toolchains.`,
  ENOTEMPTY: (at) =>
    `a folder that was to be replaced has new files in it${at}\n  Something else writes to it. Run again when that has ended.`,
  EMFILE: (at) => `too many files are open${at}\n  Run fewer units at a time: --jobs 1. Or raise ulimit -n.`,
};

/** An error of the file system as a sentence with what to do; undefined where there is none for it. */
export function saysOfDisk(error: unknown): string | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  return sentences[code]?.(path === undefined ? '' : `: "${printable(path)}"`);
}

/** Why something could not be done, as a sentence wherever there is one. */
export function whyOf(error: unknown): string {
  return saysOfDisk(error) ?? (error instanceof Error ? error.message : String(error));
}
