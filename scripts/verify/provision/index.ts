import { join } from 'node:path';
import type { Versions } from '../../../src/schemas/versions.ts';
import { debianToolchain } from './debian.ts';
import { findPathNix, pathToolchain } from './path.ts';
import { type Toolchain, lineOf } from './toolchain.ts';
import { NoNix } from './trouble.ts';

/**
 * A Nix for each wanted line: the one on PATH where its line is the wanted one, else Debian's.
 * Where Debian's cannot be had, a newer nix on PATH stands in for the default line; its transcripts may drift.
 * @param root the repository
 * @throws NoNix with what to install
 */
export async function provision(
  root: string,
  versions: Versions,
  lines: readonly string[],
  say: (text: string) => void = () => undefined,
): Promise<Map<string, Toolchain>> {
  const found = process.env['PROVENIX_NIX'] === 'debian' ? undefined : await findPathNix();
  const provisionLine = async (line: string): Promise<Toolchain> => {
    const suites = versions.nix.lines[line]?.suites;
    if (!suites) throw new NoNix(`versions.json names no Nix ${line}.`, `Known lines: ${Object.keys(versions.nix.lines).join(', ')}.`);
    if (found && lineOf(found.version) === line) {
      const own = await pathToolchain(found);
      if (!('missing' in own)) return own;
      say(`nix ${found.version} is on PATH, but ${own.missing.join(', ')} is not; looking at Debian's packages`);
    }
    try {
      return await debianToolchain({ line, suites, cache: join(root, '.cache/nix'), say });
    } catch (error) {
      const standIn = found && line === versions.nix.default && Number(lineOf(found.version).split('.')[1]) >= 18 ? await pathToolchain(found, line) : undefined;
      if (!standIn || 'missing' in standIn || !(error instanceof NoNix)) throw error;
      return standIn;
    }
  };
  const all = await Promise.all(lines.map(async (line) => [line, await provisionLine(line)] as const));
  return new Map(all);
}
