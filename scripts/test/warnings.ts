import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const preload = join(import.meta.dirname, 'record-warnings.cjs');

/**
 * An environment in which Node processes, and those that they start, keep their warnings in a folder. A warning is a
 * fault that Node passes over today: a deprecated call, a promise that nobody waits for, a listener that leaks.
 * @param folder absolute, and there
 * @param options NODE_OPTIONS as it is
 */
export function warningsInto(
  folder: string,
  options = process.env['NODE_OPTIONS'] ?? '',
): { PROVENIX_WARNINGS: string; NODE_OPTIONS: string } {
  const mine = `--require=${JSON.stringify(preload)}`;
  return {
    PROVENIX_WARNINGS: folder,
    NODE_OPTIONS: options.includes(mine) ? options : `${options} ${mine}`.trim(),
  };
}

/** The warnings that were kept in a folder, each with its stack and the command; they are taken away. */
export async function takeWarnings(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).sort();
  return Promise.all(
    files.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      await rm(join(folder, name));
      return text.trimEnd();
    }),
  );
}
