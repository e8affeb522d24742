import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalJson, digest } from '../../src/lib/units/digest.ts';
import { machineFolder } from '../playground/publish.ts';
import { treeDigest } from './tree-digest.ts';

/** What the address of a site comes from: a site built for another one is another site. */
export interface Address {
  /** SITE */
  site?: string | undefined;
  /** BASE */
  base?: string | undefined;
}

interface Kept {
  /** Of all that the site was built from. */
  inputs: string;
  /** Of the site and the command, as the build left them. */
  outputs: string;
}

/**
 * At the root of the checkout: what no page shows and no build reads, beside what is hidden and what is built.
 * Everything else is an input, so that one which is added later is not forgotten here.
 */
const unread = ['bench', 'node_modules', 'tests', 'tools'];

/**
 * Knows whether dist/ is the site that the sources of now give. That is kept beside it, in .cache/dist.json, once a
 * build is whole: nothing is kept of one that failed or was stopped, and a site that was changed by hand, or whose
 * files are lost, is not the one that is remembered.
 */
export class BuiltSite {
  readonly #root: string;
  readonly #file: string;

  /** @param root the checkout */
  constructor(root: string) {
    this.#root = root;
    this.#file = join(root, '.cache/dist.json');
  }

  /** The digest of all that a build reads: sources, examples with their evidence, packages, Node and the address. */
  inputs({ site, base }: Address = {}): string {
    const installed = join(this.#root, 'node_modules/.package-lock.json');
    const values = {
      node: process.version,
      installed: existsSync(installed) ? digest(readFileSync(installed)) : null,
      site: site ?? process.env['SITE'] ?? null,
      base: base ?? process.env['BASE'] ?? null,
      sources: treeDigest(this.#root, isLeftOut),
    };
    return digest(canonicalJson(values));
  }

  /** Whether nothing that a build reads has changed since, and nothing that it wrote. */
  isCurrent(address?: Address): boolean {
    const kept = this.#read();
    return kept?.inputs === this.inputs(address) && kept.outputs === this.#outputs();
  }

  /** Before a build: what is there is no whole site from now on. */
  async forget(): Promise<void> {
    await rm(this.#file, { force: true });
  }

  /** @param inputs as they were before the build: what was edited meanwhile is built the next time */
  async keep(inputs: string): Promise<void> {
    const kept: Kept = { inputs, outputs: this.#outputs() };
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(this.#file, `${JSON.stringify(kept, undefined, 2)}\n`);
  }

  #outputs(): string {
    // The machine is published beside what a build writes, whenever there is one.
    const isMachine = (path: string): boolean => path === machineFolder;
    return digest(
      ['dist', 'packages/provenix/dist'].map((path) => treeDigest(join(this.#root, path), isMachine)).join(),
    );
  }

  #read(): Kept | undefined {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as Kept;
    } catch {
      return undefined;
    }
  }
}

function isLeftOut(path: string): boolean {
  if (path.endsWith('.test.ts')) return !path.startsWith('examples/');
  if (/^packages\/[^/]+\/(?:dist|node_modules)$/.test(path)) return true;
  if (path.includes('/')) return false;
  return unread.includes(path) || path.startsWith('.') || path.startsWith('dist');
}
