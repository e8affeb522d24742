import { readFile } from 'node:fs/promises';
import { buildCommand } from '../../../src/lib/project/commands.ts';
import { project } from '../../../src/lib/project/project.ts';
import { BadUse } from './bad-use.ts';

const again = project.published
  ? 'Install the package again: npm install provenix'
  : `Build it again, in the clone of the repository: ${buildCommand('provenix')}`;

/**
 * A JSON file that scripts/pack/provenix.ts writes beside the command. Read when it is asked for: `explain` has no use
 * of it.
 * @param what it holds, in a sentence: "the tutorials"
 */
export async function readBeside<T>(name: string, what: string): Promise<T> {
  const text = await readFile(new URL(name, import.meta.url), 'utf8').catch(() => {
    throw new BadUse(`${what} are not here: the file ${name} beside the command is missing.\n${again}`);
  });
  return JSON.parse(text) as T;
}
