import { judgeLesson } from '../../../../src/lib/exercises/judge-lesson.ts';
import { judge } from '../../../../src/lib/exercises/judge.ts';
import type { Difference } from '../../../../src/lib/exercises/difference.ts';
import type { LearnData } from './data.ts';
import { textAt } from './put-files.ts';
import { BadUse } from '../bad-use.ts';
import { type Ran, needPrograms, run } from './run.ts';
import { type Learning, filesOf } from './learning.ts';

/** In characters: more of a value helps nobody. */
const longest = 500;

interface Answer {
  solved: boolean;
  says: string;
}

/** Says what the folder lacks: the first value or question that does not hold, or the first file that is not the lesson's. */
export async function check(learning: Learning, data: LearnData): Promise<Answer> {
  const { folder, exercise } = learning;
  if (!exercise) return checkLesson(learning, data);
  await needPrograms(folder, data.oldestNix, true);
  for (const one of exercise.questions) {
    const ran = await ask(one.run, folder);
    const found = judge(one, ran);
    if (!found) continue;
    await refuseHindered(learning, ran);
    return notYet({ says: one.says, at: found.path || one.id, run: one.run }, found, ran);
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

/** A wrong answer says nothing of what the learner wrote where Nix could not work, or where a file was deleted. */
async function refuseHindered(learning: Learning, { said }: Ran): Promise<void> {
  if (/No space left on device|Disk quota exceeded/.test(said))
    throw new BadUse(
      'the disk is full, so Nix could not answer. Your files are as they were.\nMake room, and run the command again.',
    );
  if (said.split('\n').some(saysUnreachable))
    throw new BadUse(
      'Nix could not fetch what it needs, so it could not answer. Your files are as they were.\nGo online, and run the command again.',
    );
  if (/experimental Nix feature '(?:nix-command|flakes)' is disabled/.test(said))
    throw new BadUse(
      'flakes are switched off in this Nix, so it could not answer.\nAdd this line to ~/.config/nix/nix.conf: extra-experimental-features = nix-command flakes',
    );
  for (const path of Object.keys(filesOf(learning)))
    if ((await textAt(learning.folder, path)) === undefined) throw deleted(learning.folder, path);
}

/** Not "warning: error: …": a cache that cannot be reached does not keep Nix from an answer. */
function saysUnreachable(line: string): boolean {
  const text = line.trim();
  return (
    text.startsWith('error: ') &&
    ['unable to download', 'Could not resolve host'].some((one) => text.includes(one))
  );
}

const deleted = (folder: string, path: string): BadUse =>
  new BadUse(
    `there is no ${path} in ${folder}, and it was there at the start. Nothing was changed.\nTo have it again, with what you changed kept beside the folder: provenix learn reset`,
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
      `  expected  ${cut(expected)}`,
      `  found     ${cut(found)}`,
      `  by        ${asked.run.trimEnd().replaceAll('\n', '\n            ')}`,
      // In a pipe the last program says how it ended, and what Nix said stands here.
      ...((exit !== 0 || found === 'nothing') && said.trim() !== '' ? ['', said.trimEnd()] : []),
    ].join('\n'),
  };
}

/** A value as it is shown. */
const cut = (value: string): string => (value.length > longest ? `${value.slice(0, longest)} …` : value);

/** A lesson that asks Nix is checked by what it answers; the text of the files may be another one. */
async function checkLesson(learning: Learning, data: LearnData): Promise<Answer> {
  const name = learning.state.lesson ?? '';
  const lesson = learning.tutorial?.lessons.find((one) => one.name === name);
  const { questions = [], write = {}, remove = [] } = lesson ?? {};
  if (questions.length === 0) {
    const answer = await checkFiles(learning, name);
    if (!answer.solved || Object.keys(write).length + remove.length > 0) return answer;
    // Whether its commands ran is seen by nobody here.
    const says = `The lesson ${name} changes no file, and its commands are not run again by a check: it is done when they print what its page shows.`;
    return { solved: true, says };
  }
  await needPrograms(learning.folder, data.oldestNix, false);
  for (const question of questions) {
    const ran = await ask(question.run, learning.folder);
    const found = judgeLesson(question, ran);
    if (!found) continue;
    await refuseHindered(learning, ran);
    return notYet(
      {
        says: `Nix does not answer as in the lesson ${name}.`,
        at: question.at + found.path,
        run: question.run,
      },
      found,
      ran,
    );
  }
  return {
    solved: true,
    says: `Nix answers as in the lesson ${name}. Run its commands, and go on.`,
  };
}

async function checkFiles(learning: Learning, name: string): Promise<Answer> {
  for (const [path, { text }] of Object.entries(filesOf(learning))) {
    const mine = await textAt(learning.folder, path);
    if (mine === text) continue;
    if (mine === undefined) throw deleted(learning.folder, path);
    const [own, wanted] = [mine.split('\n'), text.split('\n')];
    const at = wanted.findIndex((line, index) => line !== own[index]);
    return {
      solved: false,
      says: `Not yet: ${path} is not as in the lesson ${name}, from line ${String((at < 0 ? wanted.length : at) + 1)} on.\nTo see all of it: provenix learn diff`,
    };
  }
  return { solved: true, says: `The files are those of the lesson ${name}. Run its commands, and go on.` };
}
