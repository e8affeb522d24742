import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../../src/lib/witness/answer.ts';
import { canonicalJson, digest } from '../../src/lib/units/digest.ts';
import type { RunUnit } from '../../src/loaders/unit.ts';
import type { Tree } from '../../src/schemas/names.ts';
import type { Toolchain } from '../verify/worlds/toolchain.ts';

/** What answers depend on. */
export interface Asked {
  unit: Pick<RunUnit, 'kind' | 'id' | 'inputs'>;
  trees: readonly Tree[];
  toolchain: Pick<Toolchain, 'version' | 'userland'>;
}

export interface Answers {
  /** The day, ISO 8601. */
  date: string;
  steps: Answer[];
}

/**
 * What units did on a real tree, kept outside of the repository: a run that was stopped goes on where it was, and a
 * judge that has changed judges again without running anything.
 */
export class KeptAnswers {
  readonly #folder: string;

  /** @param folder where they are kept */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async get(asked: Asked): Promise<Answers | undefined> {
    const text = await readFile(this.#file(asked), 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as Answers);
  }

  async put(asked: Asked, answers: Answers): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = this.#file(asked);
    await writeFile(`${file}.part`, JSON.stringify(answers));
    await rename(`${file}.part`, file);
  }

  #file({ unit, trees, toolchain }: Asked): string {
    const { version, userland } = toolchain;
    const key = canonicalJson({
      unit: [unit.kind, unit.id, unit.inputs],
      trees: trees.map(({ name, revision }) => [name, revision]),
      toolchain: [version, userland],
    });
    return join(this.#folder, `${digest(key)}.json`);
  }
}
