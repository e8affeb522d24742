import { BadUse } from './bad-use.ts';

/** The folder that the command runs in; refuses one that is not there any more. */
export function here(): string {
  try {
    return process.cwd();
  } catch {
    throw new BadUse('the folder that this terminal is in was deleted.\nGo to another one: cd');
  }
}
