import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { skillName } from '../skill/skill-folder.ts';
import { makeTemporaryFolder } from '../verify/worlds/temporary-folder.ts';
import type { World } from '../verify/worlds/world.ts';
import { type Graded, grade } from './grade.ts';
import type { NamedTask } from './read-tasks.ts';

/** Where agents look for skills. */
const agentFolders = ['.claude', '.agents'];

export interface Trial {
  /** A command of a shell; it gets the prompt on standard input and works in the task's folder. */
  agent: string;
  /** The folder of the skill; undefined: without it. */
  skill: string | undefined;
  /** In seconds. */
  timeout: number;
}

/** Lets an agent of this machine do a task in a folder of its own, and grades what it leaves in a world. */
export async function tryAgent(world: World, name: string, task: NamedTask, trial: Trial): Promise<Graded> {
  const folder = await makeTemporaryFolder('provenix-eval-');
  try {
    await makeStart(folder.path, task);
    if (trial.skill !== undefined)
      for (const place of agentFolders)
        await cp(trial.skill, join(folder.path, place, 'skills', skillName), { recursive: true });
    await execa(trial.agent, {
      shell: true,
      cwd: folder.path,
      input: task.prompt,
      reject: false,
      timeout: trial.timeout * 1000,
    });
    for (const place of agentFolders) await rm(join(folder.path, place), { recursive: true, force: true });
    await world.lay(name, await filesBelow(folder.path));
    return await grade(world, name, task);
  } finally {
    await folder.remove();
  }
}

async function makeStart(folder: string, { files, untracked }: NamedTask): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const git = (...args: string[]): Promise<unknown> => execa('git', args, { cwd: folder });
  await git('init', '-q');
  await git('add', '--all', '--', '.', ...untracked.map((path) => `:!${path}`));
  const author = ['-c', 'user.name=eval', '-c', 'user.email=eval@example.com'];
  await git(...author, 'commit', '-qm', 'Start');
}

/** Also what is in .git: whether a file is known to git is a part of the answer. Links are left out. */
async function filesBelow(folder: string): Promise<{ path: string; executable: boolean; content: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.sort().map(async (file) => ({
      path: file.slice(folder.length + 1),
      executable: false,
      content: await readFile(file),
    })),
  );
}
