import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, digest } from '../../../src/lib/units/digest.ts';
import type { Evidence } from '../../../src/schemas/evidence.ts';
import type { ProviderId } from '../../../src/schemas/provider.ts';
import type { Report } from '../../../src/schemas/report.ts';
import type { RunJob } from '../plan.ts';
import type { Toolchain } from '../worlds/toolchain.ts';
import type { Drift } from './compare.ts';
import { judgeDigest } from './judge-digest.ts';

/** What is kept of a pass, and reported again. */
export interface Pass {
  steps: Report['units'][number]['steps'];
  /** What was different, as another toolchain or provider may make it. */
  drift: Drift[];
}

/** All that a pass depends on. */
export interface PassInputs {
  job: RunJob;
  toolchain: Pick<Toolchain, 'version' | 'userland'>;
  provider: ProviderId | null;
  /** What the run was compared with: what stands in it, and what it came from, since that decides what may drift. */
  recorded: Evidence;
  /** Whether the change under judgement adds or edits the recording, which may not drift then. */
  isNew: boolean;
}

/**
 * Which runs passed before, by a digest of all that they depend on: the unit, its recordings, Nix, the provider and
 * the sources of this verifier. Only passes are kept, and outside of the checkout: what comes with one is no pass.
 */
export class PassedCache {
  readonly #folder: string;

  /** @param folder where passes are kept */
  constructor(folder = passedFolder()) {
    this.#folder = folder;
  }

  async key({ job: { unit, release }, toolchain, provider, recorded, isNew }: PassInputs): Promise<string> {
    const { version, userland } = toolchain;
    return digest(
      canonicalJson({
        judge: await judgeDigest(),
        unit: [unit.kind, unit.id, unit.inputs, unit.kind === 'error' ? unit.error : null],
        release,
        version,
        userland,
        provider,
        recorded,
        isNew,
      }),
    );
  }

  async get(key: string): Promise<Pass | undefined> {
    try {
      return JSON.parse(await readFile(join(this.#folder, `${key}.json`), 'utf8')) as Pass;
    } catch {
      return undefined;
    }
  }

  async put(key: string, pass: Pass): Promise<void> {
    // A home that cannot be written to costs time, and nothing else.
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      .then(() => writeFile(join(this.#folder, `${key}.json`), JSON.stringify(pass)))
      .catch(() => undefined);
  }
}

/** The user's own cache folder. */
function passedFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'provenix/passed');
}
