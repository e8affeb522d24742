import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { build } from 'esbuild';
import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { agentsFile, agentsName } from '../../src/lib/project/agents-file.ts';
import { byNeed } from '../../src/lib/template/by-need.ts';
import type { TemplateFile } from '../../src/lib/template/apply.ts';
import type { Template } from '../../src/loaders/unit.ts';
import { licences } from './licences.ts';
import { readUnitsOf } from './read-units-of.ts';
import { isPrepack, refuseUnpublished } from './refuse-unpublished.ts';
import { replaceModule } from './replace-module.ts';

// Writes packages/create-provenix/dist: the command without dependencies, its prompts beside it, the index for agents,
// and every template as one JSON file. As JSON, since npm leaves .gitignore and .npmrc out of packages and drops links
// and who may execute a file.

const repository = resolve(import.meta.dirname, '../..');
const packageFolder = join(repository, 'packages/create-provenix');

export interface PackOptions {
  templates: readonly Template[];
  /** The folder to write, which is emptied first. */
  out: string;
}

export async function packCreateProvenix({ templates, out }: PackOptions): Promise<void> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'templates'), { recursive: true });
  for (const { id, variants } of templates)
    await writeFile(
      join(out, 'templates', `${id}.json`),
      JSON.stringify(variants[0]?.files.map(packFile) ?? []),
    );
  // The index is the same for every template, wherever the templates are from.
  await copyFile(join(repository, agentsFile), join(out, agentsName));
  const { metafile } = await build({
    entryPoints: [join(packageFolder, 'src/main.ts')],
    outfile: resolve(out, 'main.cjs'),
    bundle: true,
    platform: 'node',
    // Node is at the first question sooner without its loader for modules; what is imported late still runs late.
    format: 'cjs',
    target: 'node20',
    // A `styleText` that works on every Node 20.
    plugins: [replaceModule('node:util', '/@clack/', join(packageFolder, 'src/style.ts'))],
    define: {
      CREATE_PROVENIX_DATA: JSON.stringify({ version, templates: inOrder(templates).map(described) }),
    },
    minify: true,
    metafile: true,
    logLevel: 'warning',
    absWorkingDir: repository,
  });
  await writeFile(join(out, 'LICENSES.txt'), await licences(repository, Object.keys(metafile.inputs)));
}

/** The command lists and offers them in this order; the first one is chosen where nobody chooses another. */
function inOrder(templates: readonly Template[]): Template[] {
  return templates.toSorted((a, b) =>
    byNeed({ id: a.id, order: a.template.order }, { id: b.id, order: b.template.order }),
  );
}

/** What the command knows of a template without its files (packages/create-provenix/src/data.ts). */
function described({ id, title, summary, template: { options, next } }: Template): unknown {
  const commands = next.map(({ run, when }) => ({ run: run.trimEnd(), ...(when && { when }) }));
  return { id, title, summary, options, next: commands };
}

function packFile({ content, ...rest }: TemplateFile): unknown {
  const bytes = Buffer.from(content);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? { ...rest, text } : { ...rest, base64: bytes.toString('base64') };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const flags = new Command('scripts/pack/create-provenix')
    .description('Builds the command `create-provenix` with every template of examples/templates/ in it.')
    .option('--root <folder>', 'the repository whose templates are packed', repository)
    .option('--out <folder>', 'the folder to write', join(packageFolder, 'dist'))
    .addHelpText('after', '\nExamples:\n  npm run build -w create-provenix')
    .parse()
    .opts<{ root: string; out: string }>();
  try {
    if (isPrepack()) refuseUnpublished();
    await packCreateProvenix({ templates: await readUnitsOf(flags.root, 'template'), out: flags.out });
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
