/**
 * Writes dist/provenix.js: one file without dependencies, with the table of all error units in it.
 * `node build.ts [--errors FOLDER] [--out FILE]`; SITE is the address that the pages are under.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { compileTable } from '../../src/lib/match/table.ts';
import { errorsFolder, errorUnits, familiesOf, type ErrorUnit } from './error-units.ts';
import type { Data } from './src/data.ts';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    errors: { type: 'string', default: errorsFolder },
    out: { type: 'string', default: join(here, 'dist/provenix.js') },
  },
});
const site = (process.env['SITE'] ?? 'https://provenix.example').replace(/\/+$/, '');

if (!/^https?:\/\/\w/.test(site))
  refuse(`SITE is "${site}"; expected the address of the site, for example https://docs.example.com`);

const units = read(options.errors);
if (units.length === 0)
  refuse(`no error units in ${options.errors}, and a command that knows no error is of no use.`);

const data: Data = {
  version: (JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { version: string }).version,
  table: compileTable(familiesOf(units, site)),
  explanations: Object.fromEntries(units.map(({ id, unit }) => [id, { cause: unit.summary, fix: unit.fix }])),
};

await build({
  entryPoints: [join(here, 'src/main.ts')],
  outfile: options.out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  // Old enough that an old Node reads the file and reaches the check in main.ts.
  target: 'node14.18',
  define: { PROVENIX_DATA: JSON.stringify(data) },
  minify: true,
  logLevel: 'warning',
});

function read(folder: string): ErrorUnit[] {
  try {
    return errorUnits(folder);
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function refuse(why: string): never {
  console.error(`build: ${why}`);
  process.exit(1);
}
