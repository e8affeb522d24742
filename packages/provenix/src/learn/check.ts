import { judgeLine } from '../../../../src/lib/exercises/judge-line.ts';
import { judge } from '../../../../src/lib/exercises/judge.ts';
import type { Difference } from '../../../../src/lib/exercises/difference.ts';
import type { LearnData } from './data.ts';
import { textAt } from './put-files.ts';
import { type Ran, needNix, run } from './run.ts';
import { type Learning, filesOf } from './state.ts';

interface Answer {
  solved: boolean;
  says: string;
}

/** Says what the folder lacks: the first value or question that does not hold, or the first file that is not the lesson's. */
export async function check(learning: Learning, data: LearnData): Promise<Answer> {
  const { folder, exercise } = learning;
  if (!exercise) return checkLesson(learning, data);
  await needNix(folder, data.oldestNix);
  for (const one of exercise.questions) {
    const ran = await ask(one.run, folder);
    const found = judge(one, ran);
    if (found) return notYet({ says: one.says, at: found.path || one.id, run: one.run }, found, ran);
  }
  return {
    solved: true,
    says: `Solved: ${exercise.title}. All ${String(exercise.questions.length)} questions hold.`,
  };
}

const ask = (command: string, folder: string): Promise<Ran> =>
  run(
    'bash',
    ['-c', command],
    folder,
    'there is no bash on PATH, and the questions are commands for it.\nInstall bash.',
  );

function notYet(
  asked: { says: string; at: string; run: string },
  { expected, found }: Difference,
  { exit, said }: Ran,
): Answer {
  return {
    solved: false,
    says: [
      `Not yet: ${asked.says}`,
      `  at        ${asked.at}`,
      `  expected  ${expected}`,
      `  found     ${found}`,
      `  by        ${asked.run.trimEnd().replaceAll('\n', '\n            ')}`,
      ...(exit !== 0 && said.trim() !== '' ? ['', said.trimEnd()] : []),
    ].join('\n'),
  };
}

/** A lesson that asks Nix for values is checked by them; the text of the files may be another one. */
async function checkLesson(learning: Learning, data: LearnData): Promise<Answer> {
  const name = learning.state.lesson ?? '';
  const { values = [] } = learning.tutorial?.lessons.find((lesson) => lesson.name === name) ?? {};
  if (values.length === 0) return checkFiles(learning, name);
  await needNix(learning.folder, data.oldestNix);
  for (const { at, run: command, line } of values) {
    const ran = await ask(command, learning.folder);
    const found = judgeLine(line, ran);
    if (found)
      return notYet(
        { says: `a value is not as in the lesson ${name}.`, at: `${at}${found.path}`, run: command },
        found,
        ran,
      );
  }
  return {
    solved: true,
    says: `Nix gives the values of the lesson ${name}. Run its commands, and go on.`,
  };
}

async function checkFiles(learning: Learning, name: string): Promise<Answer> {
  for (const [path, { text }] of Object.entries(filesOf(learning))) {
    const mine = await textAt(learning.folder, path);
    if (mine === text) continue;
    if (mine === undefined)
      return { solved: false, says: `Not yet: there is no ${path}, which the lesson ${name} has.` };
    const [own, wanted] = [mine.split('\n'), text.split('\n')];
    const at = wanted.findIndex((line, index) => line !== own[index]);
    return {
      solved: false,
      says: `Not yet: ${path} is not as in the lesson ${name}, from line ${String((at < 0 ? wanted.length : at) + 1)} on.\nTo see all of it: provenix learn diff`,
    };
  }
  return { solved: true, says: `The files are those of the lesson ${name}. Run its commands, and go on.` };
}
