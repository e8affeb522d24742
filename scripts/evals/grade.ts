import { quote } from '../../src/lib/shell/quote.ts';
import type { UnitFile } from '../../src/loaders/read-files.ts';
import type { Task } from '../../src/schemas/task.ts';
import type { World } from '../verify/worlds/world.ts';

/** In seconds. A task takes an evaluation or two. */
const timeout = 60;

export interface Graded {
  accepted: boolean;
  /** The first that does not hold, with what it printed; "" where all hold. */
  because: string;
}

/** Lays the folder of a task as an agent gets it: a repository, with one commit. */
export async function layTask(world: World, name: string, { files, untracked }: Task): Promise<void> {
  const laid = Object.entries(files).map(([path, text]) => ({
    path,
    executable: false,
    content: Buffer.from(text),
  }));
  await world.lay(name, laid satisfies UnitFile[]);
  const left = untracked.map((path) => quote(`:!${path}`)).join(' ');
  await world.run(`git init -q && git add --all -- . ${left} && git commit -qm Start`, {
    cwd: `/home/user/${name}`,
    timeout,
  });
}

/** Whether a folder of a world is what the task asks for: every command of its grade ends and prints as it should. */
export async function grade(world: World, name: string, task: Task): Promise<Graded> {
  for (const { run, exit, contains } of task.grade) {
    const ran = await world.run(run, { cwd: `/home/user/${name}`, timeout });
    const said = `${run}: exit ${String(ran.exit)}\n${ran.output}`;
    if (ran.exit !== exit) return { accepted: false, because: said };
    if (contains !== undefined && !ran.output.includes(contains))
      return { accepted: false, because: `${said}\nexpected: ${contains}` };
  }
  return { accepted: true, because: '' };
}

/** Grades the start and every answer of a task, and names those that are judged otherwise than they should be. */
export async function proveTask(world: World, id: string, task: Task): Promise<string[]> {
  const answers = [
    { name: `${id}-start`, says: 'the start', run: 'true', wanted: false },
    ...task.wrong.map((answer, index) => ({
      ...answer,
      name: `${id}-wrong-${String(index)}`,
      wanted: false,
    })),
    ...task.right.map((answer, index) => ({ ...answer, name: `${id}-right-${String(index)}`, wanted: true })),
  ];
  const misjudged: string[] = [];
  for (const { name, says, run, wanted } of answers) {
    await layTask(world, name, task);
    const ran = await world.run(run, { cwd: `/home/user/${name}`, timeout });
    const { accepted, because } = await grade(world, name, task);
    if (ran.exit !== 0) misjudged.push(`${id}: ${says}: its commands fail\n${ran.output}`);
    else if (accepted !== wanted)
      misjudged.push(`${id}: ${says}: ${accepted ? 'accepted' : `refused: ${because}`}`);
  }
  return misjudged;
}
