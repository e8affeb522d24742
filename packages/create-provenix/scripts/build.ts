/**
 * Writes dist/: the command without dependencies, its prompts beside it, and every template as one JSON file.
 * As JSON, since npm leaves .gitignore and .npmrc out of packages and drops links and who may execute a file.
 * `node scripts/build.ts [--templates FOLDER] [--out FOLDER]`
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Plugin, build } from 'esbuild';
import type { Data } from '../src/data.ts';
import { type PackedTemplate, readTemplates } from './read-templates.ts';

const here = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    templates: { type: 'string', default: join(here, '../../examples/templates') },
    out: { type: 'string', default: join(here, 'dist') },
  },
});

let templates: PackedTemplate[];
try {
  templates = await readTemplates(values.templates);
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
const { version } = JSON.parse(await readFile(join(here, 'package.json'), 'utf8')) as { version: string };
const data: Data = { version, templates: templates.map(({ template }) => template) };

/** Gives the prompts a `styleText` that works on every Node 20. */
const ownStyle: Plugin = {
  name: 'own-style',
  setup(builder) {
    builder.onResolve({ filter: /^node:util$/ }, ({ importer }) =>
      importer.includes('/@clack/') ? { path: join(here, 'src/style.ts') } : undefined,
    );
  },
};

await rm(values.out, { recursive: true, force: true });
await mkdir(join(values.out, 'templates'), { recursive: true });
for (const { template, files } of templates)
  await writeFile(join(values.out, 'templates', `${template.id}.json`), JSON.stringify(files));
const { metafile } = await build({
  entryPoints: [join(here, 'src/main.ts')],
  outfile: join(values.out, 'main.cjs'),
  bundle: true,
  platform: 'node',
  // Node is at the first question sooner without its loader for modules; what is imported late still runs late.
  format: 'cjs',
  target: 'node20',
  plugins: [ownStyle],
  define: { CREATE_PROVENIX_DATA: JSON.stringify(data) },
  minify: true,
  metafile: true,
  logLevel: 'warning',
});
await writeFile(join(values.out, 'LICENSES.txt'), await licences(Object.keys(metafile.inputs)));

/** The licences of the packages that are bundled, as they ask for. */
async function licences(inputs: readonly string[]): Promise<string> {
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const names = await readdir(folder);
    const file = names.find((name) => /^licen[cs]e/i.test(name));
    if (file === undefined) throw new Error(`${folder} has no licence to pass on`);
    const name = folder.slice(folder.indexOf('node_modules/') + 'node_modules/'.length);
    return `${name}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`;
  });
  return (await Promise.all(texts)).join('\n---\n\n');
}
