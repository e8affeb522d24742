import { rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { type UnitFile, readFiles } from '../../src/loaders/read-files.ts';
import type { Stage, Unit } from '../../src/loaders/unit.ts';
import { inputsDigest } from '../../src/lib/digest.ts';
import { type TemplateFile, applyAnswers } from '../../src/lib/template.ts';
import type { Answers } from '../../src/schemas/template.ts';
import type { Job } from './plan.ts';

const packageFolder = resolve(import.meta.dirname, '../../packages/create-provenix');

/** The unpacked package by repository: packed once for all templates of a run. */
const packed = new Map<string, Promise<string>>();

/** The job, where it is a template's, with the files that `npm create provenix` makes; any other as it is. */
export async function scaffolded(root: string, job: Job): Promise<Job> {
  const { unit } = job;
  const { template } = unit;
  if (!template) return job;
  const stages: Stage[] = [];
  for (const stage of unit.stages)
    stages.push({ ...stage, files: await scaffold(root, unit, template, stage) });
  return { ...job, unit: { ...unit, stages } };
}

let sources: Promise<string> | undefined;

/** Digest of what the command is made of: with another one, earlier passes of templates say nothing. */
export function commandDigest(): Promise<string> {
  sources ??= (async () => {
    const folders = [join(packageFolder, 'src'), join(packageFolder, 'bin'), join(packageFolder, 'scripts')];
    const trees = await Promise.all(folders.map((folder) => readFiles(folder, folder)));
    const shared = await readFile(resolve(import.meta.dirname, '../../src/lib/template.ts'), 'utf8');
    return inputsDigest(
      trees.flatMap(({ files }, index) =>
        files.map((file) => ({ ...file, path: `${String(index)}/${file.path}` })),
      ),
      { shared },
    );
  })();
  return sources;
}

/**
 * The files of a template's stage as a user gets them: made by the command that is published, from its package, in an
 * empty folder. Throws where they are not what the template says.
 * @param root the repository whose templates are packed
 */
async function scaffold(
  root: string,
  unit: Unit,
  template: NonNullable<Unit['template']>,
  stage: Stage,
): Promise<UnitFile[]> {
  let command = packed.get(root);
  if (!command) packed.set(root, (command = pack(root)));
  const answers = template.answers[stage.name] ?? {};
  const name = String(answers['name']);
  const folder = await mkdtemp(join(tmpdir(), 'provenix-scaffold-'));
  try {
    const { exitCode, stdout, all } = await execa(
      process.execPath,
      [
        await command,
        name,
        '--template',
        unit.id,
        '--yes',
        '--json',
        '--no-git',
        ...flagsFor(stage.name, answers),
      ],
      { cwd: folder, reject: false, all: true },
    );
    if (exitCode !== 0) throw new Error(`npm create provenix refused it: ${all}`);
    const { files, problems } = await readFiles(join(folder, name), name);
    const said = (JSON.parse(stdout) as { files: string[] }).files;
    const differences = [
      ...problems.map(({ file, message }) => `${file}: ${message}`),
      ...differing(applyAnswers(unit.stages[0]?.files ?? [], template.options, answers), files, said),
    ];
    const besides = (await readdir(folder)).filter((entry) => entry !== name);
    if (besides.length > 0) differences.push(`found beside the project: ${besides.join(', ')}`);
    if (differences.length > 0)
      throw new Error(
        `npm create provenix made other files than the template has:\n    ${differences.join('\n    ')}`,
      );
    return files;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * What is given as flags. The defaults are left to the command; but for the system, which is this machine's there.
 * The name is the folder's.
 */
function flagsFor(stage: string, answers: Answers): string[] {
  return Object.entries(answers)
    .filter(([id]) => id !== 'name' && (stage !== 'files' || id === 'system'))
    .map(([id, answer]) =>
      typeof answer === 'string' ? `--${id}=${answer}` : answer ? `--${id}` : `--no-${id}`,
    );
}

/** How a project differs from the expected one; a line for each file. */
function differing(
  expected: readonly TemplateFile[],
  made: readonly UnitFile[],
  said: readonly string[],
): string[] {
  const paths = [...new Set([...expected, ...made].map(({ path }) => path).concat(said))].sort();
  return paths.flatMap((path) => {
    const [want, got] = [expected, made].map((files) => files.find((file) => file.path === path));
    if (!want) return [got ? `${path}: found, and the template has it not` : `${path}: named and not made`];
    if (!got) return [`${path}: not made`];
    if (!said.includes(path)) return [`${path}: made and not named by --json`];
    if (want.link !== got.link) return [`${path}: another link`];
    if (want.executable !== got.executable) return [`${path}: executable in one of the two`];
    return Buffer.compare(want.content, got.content) === 0 ? [] : [`${path}: other content`];
  });
}

/**
 * Packs the package with npm, as it is published, and unpacks it. Built beside the sources, not in them: two
 * verifiers at a time would take each other's files away.
 * @returns the command's path
 */
async function pack(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'provenix-package-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const sources = join(folder, 'sources');
  for (const name of ['package.json', 'README.md', 'bin'])
    await cp(join(packageFolder, name), join(sources, name), { recursive: true });
  await run(folder, process.execPath, [
    join(packageFolder, 'scripts/build.ts'),
    '--templates',
    join(root, 'examples/templates'),
    '--out',
    join(sources, 'dist'),
  ]);
  await run(sources, 'npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
  const [archive = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  await run(folder, 'tar', ['-xzf', archive]);
  return join(folder, 'package/bin/create-provenix.cjs');
}

async function run(cwd: string, program: string, args: string[]): Promise<void> {
  const { exitCode, all, message } = await execa(program, args, { cwd, reject: false, all: true });
  if (exitCode !== 0)
    throw new Error(`packages/create-provenix cannot be packed: ${all.trim() || (message ?? '')}`);
}
