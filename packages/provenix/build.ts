/**
 * Writes dist/provenix.js: one file without dependencies, with the table of all error units in it.
 * `node build.ts [--errors FOLDER] [--out FILE]`; SITE is the address that the pages are under.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { z } from 'zod';
import { compileTable } from '../../src/lib/match/table.ts';
import { errorSchema, type ErrorSpec } from '../../src/schemas/unit.ts';
import type { Data, Explanation } from './src/data.ts';

const here = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    errors: { type: 'string', default: join(here, '../../examples/errors') },
    out: { type: 'string', default: join(here, 'dist/provenix.js') },
  },
});
const site = (process.env['SITE'] ?? 'https://provenix.example').replace(/\/+$/, '');

if (!/^https?:\/\/\w/.test(site)) {
  console.error(
    `build: SITE is "${site}"; expected the address of the site, for example https://docs.example.com`,
  );
  process.exit(1);
}

const units = readUnits(options.errors);
if (units.length === 0) {
  console.error(
    `build: no error units in ${options.errors}, and a command that knows no error is of no use.`,
  );
  process.exit(1);
}

const data: Data = {
  version: (JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { version: string }).version,
  table: compileTable(
    units.map(({ id, unit }) => ({
      id,
      title: unit.title,
      url: `${site}/errors/${id}/`,
      signatures: unit.signatures,
    })),
  ),
  explanations: Object.fromEntries(units.map(({ id, unit }) => [id, explanation(unit)])),
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

function readUnits(folder: string): { id: string; unit: ErrorSpec }[] {
  return readdirSync(folder)
    .sort()
    .flatMap((id) => {
      const file = join(folder, id, 'example.yaml');
      if (!existsSync(file)) return [];
      const read = errorSchema.safeParse(parse(readFileSync(file, 'utf8')));
      if (read.success) return [{ id, unit: read.data }];
      console.error(`build: ${file} is not an error unit.\n${z.prettifyError(read.error)}`);
      process.exit(1);
    });
}

function explanation(unit: ErrorSpec): Explanation {
  return { cause: unit.summary, fix: unit.fix };
}
