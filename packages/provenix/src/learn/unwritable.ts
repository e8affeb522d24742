import { BadUse } from '../bad-use.ts';

const reasons: Record<string, string> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'a file may not become that large here',
};

/**
 * Something cannot be written.
 * @param yours what this means for the learner's files
 */
export function unwritable(
  folder: string,
  error: unknown,
  yours = 'Your files are as they were.\nChoose another folder, or correct that, and run the command again.',
): BadUse {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new BadUse(`${folder} cannot be written: ${reasons[code] ?? message}. ${yours}`);
}
