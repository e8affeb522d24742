import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson, digest } from '../../src/lib/digest.ts';
import type { Job } from './plan.ts';
import type { Toolchain } from './provision/toolchain.ts';
import type { Report } from '../../src/schemas/report.ts';

/** Raised when the sandbox or the comparison changes in a way that earlier passes say nothing about. */
const generation = 2;

type Steps = Report['units'][number]['steps'];

/**
 * Which runs passed before, by a digest of all that they depend on: the unit, its recordings, Nix and this verifier.
 * Only passes are kept.
 */
export class PassedCache {
  readonly #folder: string;

  constructor(root: string) {
    this.#folder = join(root, '.cache/verify');
  }

  /**
   * @param nixpkgs revision of what stands for nixpkgs
   * @param recordings digests of the recordings that the run was held against, and what else made its files
   */
  key(
    { unit, line }: Job,
    { version, userland }: Toolchain,
    nixpkgs: string | null,
    recordings: unknown,
  ): string {
    return digest(
      canonicalJson({
        generation,
        unit: [unit.kind, unit.id, unit.inputs, unit.error?.message, unit.error?.messageOn ?? null],
        line,
        version,
        userland,
        nixpkgs,
        recordings,
      }),
    );
  }

  async get(key: string): Promise<Steps | undefined> {
    try {
      return JSON.parse(await readFile(join(this.#folder, `${key}.json`), 'utf8')) as Steps;
    } catch {
      return undefined;
    }
  }

  async put(key: string, steps: Steps): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(join(this.#folder, `${key}.json`), JSON.stringify(steps));
  }
}
