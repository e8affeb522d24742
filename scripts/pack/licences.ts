import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences of the packages that are bundled, as they ask for.
 * @param inputs the bundled files, relative to the repository
 */
export async function licences(repository: string, inputs: readonly string[]): Promise<string> {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const names = await readdir(join(repository, folder));
    const file = names.find((name) => /^licen[cs]e/i.test(name));
    if (file === undefined) throw new Error(`${folder} has no licence to pass on`);
    const name = folder.slice(folder.indexOf('node_modules/') + 'node_modules/'.length);
    return `${name}\n\n${(await readFile(join(repository, folder, file), 'utf8')).trim()}\n`;
  });
  return (await Promise.all(texts)).join('\n---\n\n');
}
