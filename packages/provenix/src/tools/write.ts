import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BadUse, quoted } from '../bad-use.ts';
import { makeFolder } from '../make-folder.ts';

/**
 * Writes files below a folder. Where one is there with another text, nothing is written and nothing is lost.
 * @param force replaces what is there
 */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
  force: boolean,
): Promise<number> {
  const changed: string[] = [];
  let written = 0;
  for (const [path, text] of Object.entries(files)) {
    const there = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    if (there === text) written += 1;
    else if (there !== undefined) changed.push(path);
  }
  if (changed.length > 0 && !force)
    throw new BadUse(
      `${quoted(folder)} has ${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ` and ${String(changed.length - 3)} more` : ''} with another text, so nothing was written.\nKeep yours, name another folder, or replace it: --force`,
    );
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    try {
      await makeFolder(dirname(file));
      await writeFile(file, text);
    } catch (error) {
      throw new BadUse(
        `${quoted(file)} cannot be written: ${(error as Error).message}.\nName a folder that you may write to.`,
      );
    }
  }
  return Object.keys(files).length - written;
}
