import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** Contents by path; undefined: no file, so that one can be taken out of others. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

export async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

/** A temporary folder with these files. */
export async function folderWith(files: Files): Promise<string> {
  const root = await temporaryFolder();
  await writeFiles(root, files);
  return root;
}
