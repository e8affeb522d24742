import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { build } from 'esbuild';
import { compileTable } from '../../src/lib/match/table.ts';
import { unitLabel } from '../../src/lib/page/evidence-label.ts';
import { withoutEnd } from '../../src/lib/page/without-end.ts';
import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { project } from '../../src/lib/project/project.ts';
import { readUnits } from '../../src/loaders/read-units.ts';
import { errorFamilies } from './error-families.ts';
import { learnData } from './learn-data.ts';
import { licences } from './licences.ts';
import { writeNames } from './names-data.ts';
import { readUnitsOf } from './read-units-of.ts';
import { isPrepack, refuseUnpublished } from './refuse-unpublished.ts';
import { replaceModule } from './replace-module.ts';
import { toolsData } from './tools-data.ts';

const repository = resolve(import.meta.dirname, '../..');
const packageFolder = join(repository, 'packages/provenix');

/** Where `npm start` serves the site: without a public address, the pages are there. */
const local = 'http://127.0.0.1:4321';

export interface PackOptions {
  /** The repository whose errors are packed. Default: this one. */
  root?: string;
  /** The file to write. Default: packages/provenix/dist/provenix.js. */
  out?: string;
  /** The address that the pages are under. Default: SITE. */
  site?: string | undefined;
}

/**
 * Writes the command `provenix`: one file without dependencies, with the table of all errors in it; beside it
 * the reader of traces, the real names of options and packages, `provenix learn` with the tutorials, the tools for
 * agents with their rules, and licences.
 */
export async function packProvenix({
  root = repository,
  out = join(packageFolder, 'dist/provenix.js'),
  site = process.env['SITE'] ?? project.site ?? local,
}: PackOptions = {}): Promise<void> {
  if (!/^https?:\/\/\w/.test(site))
    throw new ProblemsError('The package cannot be built.', [
      {
        file: 'SITE',
        message: `found "${site}", expected the address of the site, for example https://docs.example.com`,
      },
    ]);
  const units = await readUnitsOf(root, 'error');
  const { entries } = await readUnits(root);
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  // Its shape: Sent in packages/provenix/src/data.ts.
  const proofs: string[] = [];
  const numberOf = (proof: string): number =>
    proofs.includes(proof) ? proofs.indexOf(proof) : proofs.push(proof) - 1;
  const data = {
    version,
    proofs,
    table: compileTable(errorFamilies(units, withoutEnd(site, '/'))),
    explanations: units.map(({ id, summary, error }) => {
      const entry = entries.get(id);
      const proof = numberOf(entry ? unitLabel(entry) : '');
      return [summary, error.fix, proof, ...(error.yours ? [error.yours] : [])];
    }),
  };
  const { metafile } = await build({
    entryPoints: [join(packageFolder, 'src/main.ts')],
    outfile: resolve(out),
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Old enough that an old Node reads the file and reaches the check in main.ts.
    target: 'node14.18',
    plugins: [replaceModule('node:util', '/commander/', join(packageFolder, 'src/util.ts'))],
    define: { PROVENIX_DATA: JSON.stringify(data) },
    charset: 'utf8',
    minify: true,
    metafile: true,
    logLevel: 'warning',
    absWorkingDir: repository,
  });
  // Files of their own, which `explain` does not read, and which may use what an old Node has not.
  const others = await Promise.all(
    ['trace', 'names', 'learn', 'tools', 'mcp'].map((name) => bundle(name, dirname(resolve(out)))),
  );
  const write = (name: string, value: object): Promise<void> =>
    writeFile(join(dirname(out), name), JSON.stringify(value));
  await write('learn.json', await learnData(root, version, withoutEnd(site, '/')));
  await write('tools.json', await toolsData(root, withoutEnd(site, '/'), entries));
  await writeNames(root, dirname(resolve(out)));
  await writeFile(
    join(dirname(out), 'LICENSES.txt'),
    await licences(repository, [...Object.keys(metafile.inputs), ...others.flat()]),
  );
}

/** Bundles a folder of the package by the file of its name, and gives what went into it. */
async function bundle(name: string, folder: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(packageFolder, 'src', name, `${name}.ts`)],
    outfile: join(folder, `${name}.js`),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    metafile: true,
    logLevel: 'warning',
    absWorkingDir: repository,
  });
  return Object.keys(metafile.inputs);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flags = new Command('scripts/pack/provenix')
    .description(
      'Builds the command `provenix` with the table of all errors in it. SITE is the address of the pages.',
    )
    .option('--root <folder>', 'the repository whose errors are packed')
    .option('--out <file>', 'the file to write')
    .addHelpText('after', '\nExamples:\n  SITE=https://docs.example.com npm run build -w provenix')
    .parse()
    .opts<PackOptions>();
  try {
    if (isPrepack()) refuseUnpublished();
    await packProvenix(flags);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
