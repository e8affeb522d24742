import { resolve } from 'node:path';
import type { Versions } from '../../../src/schemas/versions.ts';
import { debianToolchain } from './debian.ts';
import { findPathNix, pathToolchain } from './path.ts';
import { type Toolchain, lineOf } from './toolchain.ts';
import { createWorld } from '../sandbox.ts';
import { NoNix } from './trouble.ts';

/** One cache for all that this checkout runs, also for the fixtures of its own tests. */
export const cacheFolder = resolve(import.meta.dirname, '../../../.cache/nix');

/**
 * A Nix for each wanted line: the one on PATH where its line is the wanted one, else Debian's.
 * Where Debian's cannot be had, a newer nix on PATH stands in for the default line; its transcripts may drift.
 * Each is tried in the sandbox before it is handed out.
 * @throws NoNix with what to install
 */
export async function provision(
  versions: Versions,
  lines: readonly string[],
  say: (text: string) => void = () => undefined,
): Promise<Map<string, Toolchain>> {
  const found = process.env['PROVENIX_NIX'] === 'debian' ? undefined : await findPathNix();
  const provisionLine = async (line: string): Promise<Toolchain> => {
    const suites = versions.nix.lines[line]?.suites;
    if (!suites)
      throw new NoNix(
        `versions.json names no Nix ${line}.`,
        `Known lines: ${Object.keys(versions.nix.lines).join(', ')}.`,
      );
    if (found && lineOf(found.version) === line) {
      const own = await pathToolchain(found);
      if (!('missing' in own)) return own;
      say(
        `nix ${found.version} is on PATH, but ${own.missing.join(', ')} is not; looking at Debian's packages`,
      );
    }
    try {
      return await debianToolchain({ line, suites, cache: cacheFolder, say });
    } catch (error) {
      const standIn =
        found && line === versions.nix.default && Number(lineOf(found.version).split('.')[1]) >= 18
          ? await pathToolchain(found, line)
          : undefined;
      if (!standIn || 'missing' in standIn || !(error instanceof NoNix)) throw error;
      return standIn;
    }
  };
  const all = await Promise.all(lines.map(async (line) => [line, await provisionLine(line)] as const));
  for (const [, toolchain] of all) await probe(toolchain);
  return new Map(all);
}

/** A machine may forbid what the sandbox is made of; that is said once, not by every unit. */
async function probe(toolchain: Toolchain): Promise<void> {
  const world = await createWorld(toolchain);
  try {
    const { exit, output } = await world.run('nix --version', { cwd: '/home/user', timeout: 60 });
    if (exit !== 0)
      throw new NoNix(
        `This machine does not let Provenix make its sandbox: ${output.trim().split('\n').at(-1) ?? ''}`,
        'Examples never run without it. Allow user namespaces (sysctl kernel.unprivileged_userns_clone=1; on Ubuntu also kernel.apparmor_restrict_unprivileged_userns=0).',
      );
  } finally {
    await world.remove();
  }
}
