import { textAt } from './put-files.ts';
import { type Digests, digestOf } from './state.ts';

/** The digests of those of the files that are there; links and folders are left alone. */
export async function digestsIn(folder: string, paths: readonly string[]): Promise<Digests> {
  const digests: Digests = {};
  for (const path of paths) {
    const text = await textAt(folder, path).catch(() => undefined);
    if (text !== undefined) digests[path] = digestOf(text);
  }
  return digests;
}
