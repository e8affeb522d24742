import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { headersFile } from '../../src/lib/page/headers.ts';
import { measureSearch, recordedPastes, writeMeasured } from '../measure-search.ts';
import { publishImage } from '../playground/publish.ts';
import { packProvenix } from '../pack/provenix.ts';
import { type Address, BuiltSite } from './built-site.ts';
import { writeTwins } from './markdown-twins.ts';
import { publishSkill } from './skill-index.ts';
import { writeSearchIndex } from './search-index.ts';

const repository = resolve(import.meta.dirname, '../..');

export interface BuildOptions extends Address {
  /** The checkout. Default: this one. */
  root?: string;
  /** Where the site is written. Default: dist. */
  out?: string;
  /** Gets each line that Astro prints. Default: it prints it itself. */
  tell?: ((line: string) => void) | undefined;
  /** Ends what runs. */
  signal?: AbortSignal | undefined;
}

/**
 * Builds the site, then its search index. Throws where either fails.
 * The command `provenix` and the record of what was built belong to dist/; a site that is built elsewhere, for another
 * address or a test, leaves both as they are.
 */
export async function build(options: BuildOptions = {}): Promise<void> {
  const { root = repository, site, base } = options;
  const dist = join(root, 'dist');
  const out = options.out === undefined ? dist : resolve(options.out);
  const built = out === dist ? new BuiltSite(root) : undefined;
  const inputs = built?.inputs({ site, base });
  await built?.forget();
  // The command line answers from the same table of errors, so both are built from one state; and at the same time,
  // since neither keeps two cores busy.
  const works = [run(['astro', 'build', '--outDir', out], root, options)];
  if (built) {
    const command = join(root, 'packages/provenix/dist/provenix.js');
    works.push(packProvenix({ root, out: command, site: site ?? process.env['SITE'] }));
  }
  // Nothing of a build is still written when it has failed.
  await Promise.allSettled(works);
  await Promise.all(works);
  await writeFile(join(out, '_headers'), headersFile(base ?? process.env['BASE'] ?? '/'));
  await writeSearchIndex(root, out);
  // The evidence page compares the two ways to find an error, which are both there only now.
  await writeMeasured(out, await measureSearch(out, await recordedPastes(root)));
  await publishSkill(root, out);
  // Last, since the evidence page has its figures only now.
  await writeTwins(out, { site, base });
  options.signal?.throwIfAborted();
  await publishImage(root, out);
  if (inputs !== undefined) await built?.keep(inputs);
}

/** Runs a program of node_modules in the checkout. */
async function run(
  [program, ...args]: [string, ...string[]],
  root: string,
  { site, base, tell, signal }: BuildOptions,
): Promise<void> {
  const running = execa(program, args, {
    cwd: root,
    preferLocal: true,
    localDir: repository,
    env: {
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(site !== undefined && { SITE: site }),
      ...(base !== undefined && { BASE: base }),
    },
    stdin: 'ignore',
    ...(tell ? { all: true } : { stdout: 'inherit', stderr: 'inherit' }),
    ...(signal && { cancelSignal: signal, killDescendants: true }),
  });
  if (tell && running.all) for await (const line of createInterface(running.all)) tell(line);
  await running;
}
