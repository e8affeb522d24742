import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { OptionBranch, OptionIndex } from '../../src/schemas/names.ts';

const kinds = ['nixos', 'home', 'packages'] as const;

/**
 * Writes the indexes of real names beside the command, as `explain` needs them: of an option that is there, neither
 * type nor default. Compressed by themselves, and better than npm does. A repository without an index has none.
 */
export async function writeNames(root: string, folder: string): Promise<void> {
  for (const kind of kinds) {
    const file = join(root, 'public/names', `${kind}.json`);
    if (!existsSync(file)) continue;
    const text = await readFile(file, 'utf8');
    const packed = kind === 'packages' ? text : JSON.stringify(namesOnly(JSON.parse(text) as OptionIndex));
    await writeFile(join(folder, `names-${kind}.json.br`), compressed(packed));
  }
}

/** An index of options without types and defaults. */
export function namesOnly(index: OptionIndex): OptionIndex {
  const imported = Object.fromEntries(
    Object.entries(index.imported).map(([path, options]) => [path, branch(options)]),
  );
  return { ...index, types: [], defaults: [], options: branch(index.options), imported };
}

const branch = (options: OptionBranch): OptionBranch =>
  Object.fromEntries(
    Object.entries(options).map(([part, below]) => [
      part,
      typeof below === 'string' ? (/^\d/.test(below) ? '0' : below) : branch(below),
    ]),
  );

const compressed = (text: string): Buffer =>
  brotliCompressSync(text, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
