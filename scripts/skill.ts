import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { ProblemsError, formatProblem } from '../src/lib/problem/problem.ts';
import { agentsFile } from '../src/lib/project/agents-file.ts';
import { checkSkill } from './skill/check-skill.ts';
import { skillFiles } from './skill/skill-files.ts';
import { skillFolder } from './skill/skill-folder.ts';

const { root, check } = new Command('npm run skill --')
  .description(
    `Writes the skill for agents, ${skillFolder}/, from src/facts/skill.yaml, the pages, the units with their evidence, the claims and the old forms.`,
  )
  .option('--check', 'write nothing, and fail where a file is not what the content gives')
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText('after', '\nExamples:\n  npm run skill\n  npm run skill -- --check')
  .parse()
  .opts<{ root: string; check?: true }>();

try {
  if (check) {
    const problems = await checkSkill(root);
    for (const problem of problems) console.log(formatProblem(problem));
    if (problems.length > 0) process.exitCode = 1;
  } else {
    const files = await skillFiles(root);
    await rm(join(root, skillFolder), { recursive: true, force: true });
    for (const [path, text] of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    console.log(`${skillFolder} and ${agentsFile}: ${String(files.size)} files`);
  }
} catch (error) {
  if (!(error instanceof ProblemsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
