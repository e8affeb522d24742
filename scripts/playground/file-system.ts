import { createHash } from 'node:crypto';
import { copyFile, lstat, mkdir, readFile, readdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { epoch } from '../../src/lib/units/epoch.ts';

const types = { folder: 0o040000, file: 0o100000, link: 0o120000 };

/** v86's list of a file system: name, bytes, time, mode, user, group, and what it holds (a folder's entries, a link's target, a file's name). */
type Listed = [string, number, number, number, number, number, string | Listed[]];

/**
 * Writes a folder as v86 reads it from a web server: a list, and each file under a name that its content gives it.
 * @param out gets `files.json`, and the files below `files/`
 */
export async function writeFileSystem(tree: string, out: string): Promise<void> {
  await mkdir(join(out, 'files'), { recursive: true });
  let size = 0;
  const list = async (folder: string): Promise<Listed[]> => {
    const listed: Listed[] = [];
    for (const name of (await readdir(folder)).sort()) {
      const path = join(folder, name);
      const stats = await lstat(path);
      const about = (bytes: number, type: number): [string, number, number, number, number, number] => [
        name,
        bytes,
        epoch.getTime() / 1000,
        type | (stats.mode & 0o7777),
        0,
        0,
      ];
      if (stats.isDirectory()) listed.push([...about(0, types.folder), await list(path)]);
      else if (stats.isSymbolicLink()) listed.push([...about(0, types.link), await readlink(path)]);
      else {
        const sum = createHash('sha256')
          .update(await readFile(path))
          .digest('hex');
        const file = `${sum.slice(0, 20)}.bin`;
        await copyFile(path, join(out, 'files', file));
        size += stats.size;
        listed.push([...about(stats.size, types.file), file]);
      }
    }
    return listed;
  };
  const fsroot = await list(tree);
  await writeFile(join(out, 'files.json'), JSON.stringify({ fsroot, version: 3, size }));
}
