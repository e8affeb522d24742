import { lstat, mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BadUse } from '../bad-use.ts';
import type { Files, LearnData } from './data.ts';
import { putFiles, unwritable } from './put-files.ts';
import { run } from './run.ts';
import { writeState } from './state.ts';

/** Makes a folder for a tutorial or an exercise. Refuses one that has something in it. */
export async function start(id: string, directory: string | undefined, data: LearnData): Promise<string> {
  const tutorial = data.tutorials.find((one) => one.id === id);
  const exercise = data.exercises.find((one) => one.id === id);
  if (!tutorial && !exercise)
    throw new BadUse(
      `there is no tutorial and no exercise "${id}".\nTutorials: ${data.tutorials.map((one) => one.id).join(', ')}; for exercises: provenix learn`,
    );
  const folder = resolve(directory ?? id);
  const stats = await lstat(folder).catch(() => undefined);
  if (stats && !stats.isDirectory())
    throw new BadUse(`${folder} is no folder.\nChoose another one: provenix learn start ${id} FOLDER`);
  if (stats && (await readdir(folder)).length > 0)
    throw new BadUse(
      `${folder} is not empty, and nothing was written.\nChoose another one: provenix learn start ${id} FOLDER`,
    );
  if (exercise)
    await run(
      'git',
      ['--version'],
      '.',
      'there is no git on PATH, and an exercise is a git repository.\nInstall git.',
    );
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
  const [first] = tutorial?.lessons ?? [];
  const files: Files = exercise ? exercise.start : (first?.write ?? {});
  await putFiles(folder, {}, files);
  if (exercise) {
    await run('git', ['init', '--quiet'], folder, '');
    await run('git', ['add', '--all', '--force'], folder, '');
  }
  await writeState(folder, { version: data.version, id, hints: 0, ...(first && { lesson: first.name }) });
  if (exercise)
    return [
      `${exercise.title}, in ${folder}`,
      '',
      ...exercise.task,
      '',
      'When you think it is solved: provenix learn check',
    ].join('\n');
  return `${tutorial?.title ?? ''}, in ${folder}\n\nThe first lesson is ${first?.name ?? ''}: ${first?.goal ?? ''}\nAfter it: provenix learn goto ${tutorial?.lessons[1]?.name ?? ''}`;
}
