import { cp, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { packCreateProvenix } from '../../pack/create-provenix.ts';
import { discover } from '../../../src/loaders/discover.ts';
import { readVersions } from '../../../src/loaders/read-versions.ts';
import { type TemporaryFolder, makeTemporaryFolder } from '../worlds/temporary-folder.ts';

const packageFolder = resolve(import.meta.dirname, '../../../packages/create-provenix');

/** The command `create-provenix` from its package as npm publishes it: packed once for all templates of a run. */
export class PackedCommand {
  readonly #root: string;
  readonly #folders: TemporaryFolder[] = [];
  #path: Promise<string> | undefined;

  /** @param root the repository whose templates are packed */
  constructor(root: string) {
    this.#root = root;
  }

  /** The unpacked package's folder. It is packed when it is asked for first. */
  path(): Promise<string> {
    this.#path ??= this.#pack();
    return this.#path;
  }

  async remove(): Promise<void> {
    // What is being packed is waited for, so that it leaves nothing either.
    await this.#path?.catch(() => undefined);
    await Promise.all(this.#folders.splice(0).map((folder) => folder.remove()));
  }

  /** Built beside the sources, not in them: two verifiers at a time would take each other's files away. */
  async #pack(): Promise<string> {
    const temporary = await makeTemporaryFolder('provenix-package-');
    this.#folders.push(temporary);
    const folder = temporary.path;
    const sources = join(folder, 'sources');
    for (const name of ['package.json', 'README.md', 'bin'])
      await cp(join(packageFolder, name), join(sources, name), { recursive: true });
    // A template that is not in order fails by itself; the others are packed without it.
    const { units } = await discover(this.#root, await readVersions(this.#root));
    const templates = units.filter((unit) => unit.kind === 'template');
    await packCreateProvenix({ templates, out: join(sources, 'dist') });
    await run(sources, 'npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
    const [archive = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    await run(folder, 'tar', ['-xzf', archive]);
    return join(folder, 'package');
  }
}

async function run(cwd: string, program: string, args: string[]): Promise<void> {
  const { exitCode, all, message } = await execa(program, args, {
    cwd,
    reject: false,
    all: true,
    // npm keeps its compiled code in the folder for temporary files.
    env: { NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  if (exitCode !== 0)
    throw new Error(`packages/create-provenix cannot be packed: ${all.trim() || (message ?? '')}`);
}
