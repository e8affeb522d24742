import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programsOf, toolchainsFile, unlisted } from '../../../src/loaders/read-toolchains.ts';
import { type Toolchains, toolchainsSchema } from '../../../src/schemas/toolchains.ts';
import type { RunBy } from './compare.ts';

/** What recorded in this run, to be added to the list at its end. */
export class RecordedBy {
  readonly #root: string;
  readonly #seen: RunBy[] = [];

  constructor(root: string) {
    this.#root = root;
  }

  add(by: RunBy): void {
    this.#seen.push(by);
  }

  /**
   * Adds to toolchains.json what is not there yet.
   * @param today ISO 8601 day
   */
  async write(today: string): Promise<void> {
    if (this.#seen.length === 0) return;
    const file = join(this.#root, toolchainsFile);
    const before = await readFile(file, 'utf8').catch(() => '{ "toolchains": [], "providers": [] }');
    const list = this.#seen.reduce(
      (all, by) => added(all, by, today),
      toolchainsSchema.parse(JSON.parse(before)),
    );
    const text = `${JSON.stringify(list, undefined, 2)}\n`;
    if (text === before) return;
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }
}

/** The list with a toolchain and a provider, where it lacks them; the newest of a release last. */
export function added(list: Toolchains, { toolchain, provider }: RunBy, since: string): Toolchains {
  const { release, version: nix, userland } = toolchain;
  const lacks = unlisted(list, { release, nix, userland, provider: provider?.id ?? null }, '').map(
    ({ field }) => field,
  );
  return {
    toolchains: lacks.includes('userland')
      ? [...list.toolchains, { release, nix, userland, since }]
      : list.toolchains,
    providers:
      provider && lacks.includes('provider')
        ? [...list.providers, { name: provider.id.name, programs: programsOf(provider.id), since }]
        : list.providers,
  };
}
