import { readdir } from 'node:fs/promises';
import { type UnitFile, readFiles } from '../../../src/loaders/read-files.ts';
import type { Template, Variant } from '../../../src/loaders/unit.ts';
import { type TemplateFile, applyAnswers } from '../../../src/lib/template/apply.ts';
import type { Answers } from '../../../src/schemas/template.ts';
import type { RunJob } from '../plan.ts';
import { quote } from '../../../src/lib/shell/quote.ts';
import type { Toolchain } from '../worlds/toolchain.ts';
import { bareSetup } from '../worlds/world-setup.ts';
import { createWorld } from '../worlds/world.ts';
import { nodeMounts } from './node-mounts.ts';
import type { PackedCommand } from './packed-command.ts';

/** Where a world has the unpacked package. */
const inside = '/opt/create-provenix';

export interface ProjectMaker {
  command: PackedCommand;
  toolchain: Toolchain;
  signal?: AbortSignal;
}

/** The job, where it is a template's, with the files that `npm create provenix` makes; any other as it is. */
export async function withMadeProjects(job: RunJob, maker: ProjectMaker): Promise<RunJob> {
  const { unit } = job;
  if (unit.kind !== 'template') return job;
  const variants: Variant[] = [];
  for (const variant of unit.variants)
    variants.push({ ...variant, files: await makeProject(unit, variant, maker) });
  return { ...job, unit: { ...unit, variants } };
}

/**
 * The files of a template's variant as a user gets them: made by the command that is published, from its package, in an
 * empty home, but for the index for agents, which is no part of a template. It runs in a world of its own: what a
 * template's answers make of its paths is a stranger's too.
 * Throws where they are not what the template says.
 */
async function makeProject(
  unit: Template,
  variant: Variant,
  { command, toolchain, signal }: ProjectMaker,
): Promise<UnitFile[]> {
  const { options, answers: ofVariants } = unit.template;
  const answers = ofVariants[variant.name] ?? {};
  const name = String(answers['name']);
  const { mounts, program } = await nodeMounts();
  const setup = { ...bareSetup, mounts: [...mounts, { from: await command.path(), to: inside }] };
  const world = await createWorld(toolchain, setup);
  try {
    const { exit, output } = await world.run(
      [
        program,
        `${inside}/bin/create-provenix.cjs`,
        name,
        ...['--template', unit.id, '--yes', '--json', '--no-git', '--no-agents'],
        ...flagsFor(variant.name, answers),
      ]
        .map(quote)
        .join(' '),
      { cwd: '/home/user', timeout: 60, signal },
    );
    if (exit !== 0) throw new Error(`npm create provenix refused it: ${output.trim()}`);
    const home = await world.leave();
    const { files, problems } = await readFiles(home, name);
    const said = (JSON.parse(output) as { files: string[] }).files;
    const differences = [
      ...problems.map(({ file, message }) => `${file}: ${message}`),
      ...differing(applyAnswers(unit.variants[0]?.files ?? [], options, answers), files, said),
    ];
    const besides = (await readdir(home)).filter((entry) => entry !== name);
    if (besides.length > 0) differences.push(`found beside the project: ${besides.join(', ')}`);
    if (differences.length > 0)
      throw new Error(
        `npm create provenix made other files than the template has:\n    ${differences.join('\n    ')}`,
      );
    return files;
  } finally {
    await world.remove();
  }
}

/**
 * What is given as flags. The defaults are left to the command; but for the system, which is this machine's there.
 * The name is the folder's.
 */
function flagsFor(variant: string, answers: Answers): string[] {
  return Object.entries(answers)
    .filter(([id]) => id !== 'name' && (variant !== 'files' || id === 'system'))
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
    if (!want) return [got ? `${path}: found, but not in the template` : `${path}: named, but not made`];
    if (!got) return [`${path}: not made`];
    if (!said.includes(path)) return [`${path}: made and not named by --json`];
    if (want.link !== got.link) return [`${path}: another link`];
    if (want.executable !== got.executable) return [`${path}: executable in one of the two`];
    return Buffer.compare(want.content, got.content) === 0 ? [] : [`${path}: other content`];
  });
}
