import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { unknownName } from '../src/lib/problem/near-name.ts';
import { proveTask } from './evals/grade.ts';
import { evalsFile, readTasks } from './evals/read-tasks.ts';
import { tryAgent } from './evals/try-agent.ts';
import { worldOfTasks } from './evals/world-of-tasks.ts';
import { runOrSay } from './run-or-say.ts';
import { skillFolder } from './skill/skill-folder.ts';
import { wholeNumber } from './whole-number.ts';

const { agent, only, timeout, root } = new Command('npm run evals --')
  .description(
    'Proves the tasks of evals/tasks/: real Nix refuses the start and the wrong answers of each, and accepts the right ones. With --agent, an agent does each task with the skill and without it.',
  )
  .option(
    '--agent <command>',
    'a command of a shell that gets the prompt on standard input; it runs on this machine, not in the sandbox',
  )
  .option('--only <task>', 'one task')
  .option('--timeout <seconds>', 'for each task of an agent', wholeNumber(1), 600)
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText(
    'after',
    `
Examples:
  npm run evals
  npm run evals -- --only untracked-module
  npm run evals -- --agent 'claude --print --permission-mode acceptEdits'`,
  )
  .parse()
  .opts<{ agent?: string; only?: string; timeout: number; root: string }>();

await runOrSay(async () => {
  const all = await readTasks(root);
  const tasks = all.filter(({ id }) => only === undefined || id === only);
  if (only !== undefined && tasks.length === 0)
    throw new Error(
      `--only: ${unknownName(
        only,
        all.map(({ id }) => id),
      )}`,
    );
  if (only === undefined) await writeFile(join(root, 'evals/evals.json'), evalsFile(tasks));
  const world = await worldOfTasks(root, console.log);
  try {
    let bad = 0;
    for (const task of tasks) {
      if (agent === undefined) {
        const misjudged = await proveTask(world, task.id, task);
        bad += misjudged.length;
        console.log(misjudged.length === 0 ? `${task.id}: proved` : misjudged.join('\n'));
        continue;
      }
      const trial = { agent, timeout };
      const skill = join(root, skillFolder);
      const without = await tryAgent(world, `${task.id}-without`, task, { ...trial, skill: undefined });
      const withIt = await tryAgent(world, `${task.id}-with`, task, { ...trial, skill });
      const word = (accepted: boolean): string => (accepted ? 'done' : 'not done');
      console.log(`${task.id}: without ${word(without.accepted)}, with ${word(withIt.accepted)}`);
    }
    if (bad > 0) process.exitCode = 1;
  } finally {
    await world.remove();
  }
});
