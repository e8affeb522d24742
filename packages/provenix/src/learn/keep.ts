import { chmod, lstat, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

/** The name of a folder beside this one that is not there yet. */
export async function freePlace(folder: string): Promise<string> {
  for (let number = 1; ; number++) {
    const place = `${folder}.kept-${String(number)}`;
    if (!(await lstat(place).catch(() => undefined))) return place;
  }
}

/**
 * Copies a file of the learner. Never over another copy: where the place has the file with another text, a new place is
 * made.
 * @returns the place that has it
 */
export async function keep(folder: string, path: string, wanted: string): Promise<string> {
  const bytes = await readFile(join(folder, path));
  const there = await readFile(join(wanted, path)).catch(() => undefined);
  if (there?.equals(bytes)) return wanted;
  const place = there ? await freePlace(folder) : wanted;
  const target = join(place, path);
  await makeFolder(dirname(target));
  // Under its name it is whole, also where this command is ended here.
  await writeFile(`${target}.provenix-new`, bytes);
  await chmod(`${target}.provenix-new`, (await stat(join(folder, path))).mode);
  await rename(`${target}.provenix-new`, target);
  return place;
}
