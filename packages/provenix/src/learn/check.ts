import { type LessonQuestion, judgeLesson } from '../../../../src/lib/exercises/judge-lesson.ts';
import { judge } from '../../../../src/lib/exercises/judge.ts';
import type { Difference } from '../../../../src/lib/exercises/difference.ts';
import type { LearnData } from './data.ts';
import { textAt } from './put-files.ts';
import { BadUse } from '../bad-use.ts';
import { type Limit, type Ran, needPrograms, run } from './run.ts';
import { digestOf } from './state.ts';
import { type Learning, filesOf } from './learning.ts';

/** In characters: more of a value helps nobody. */
const longest = 500;

interface Answer {
  solved: boolean;
  says: string;
  /** The reader says whether it is done. */
  unchecked?: boolean;
}

/**
 * Says what the folder lacks: the first value or question that does not hold, or the first file that is not the lesson's.
 * @param limit of each question
 */
export async function check(learning: Learning, data: LearnData, limit: Limit): Promise<Answer> {
  const { folder, exercise } = learning;
  if (!exercise) return checkLesson(learning, data, limit);
  await needPrograms(folder, data, true, limit);
  for (const one of exercise.questions) {
    const ran = await ask(one.run, folder, limit);
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

const ask = (command: string, folder: string, limit: Limit): Promise<Ran> =>
  run(
    'bash',
    ['-c', command],
    folder,
    'there is no bash on PATH, and the questions are commands for it.\nInstall bash.',
    limit,
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
  // What the command of a check calls, and not what the learner's own program calls.
  const missing = /^bash: line \d+: ([^\s:]+): command not found$/m.exec(said)?.[1];
  if (missing !== undefined)
    throw new BadUse(
      `there is no ${missing} on PATH, and the check runs it. Your files are as they were.\nInstall ${missing}, and run the command again.`,
    );
  for (const path of Object.keys(learning.state.entered ?? filesOf(learning)))
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

/**
 * A lesson is checked by what its questions answer; the text of the files may be another one. First what the change
 * does, then what it must leave as it is.
 */
async function checkLesson(learning: Learning, data: LearnData, limit: Limit): Promise<Answer> {
  const name = learning.state.lesson ?? '';
  const lesson = learning.tutorial?.lessons.find((one) => one.name === name);
  const { questions = [], stays = [], files = [], unchecked } = lesson ?? {};
  if (questions.length + stays.length > 0) await needPrograms(learning.folder, data, false, limit);
  for (const question of [...questions, ...stays]) {
    const ran = await ask(question.run, learning.folder, limit);
    const found = judgeLesson(question, ran);
    if (!found) continue;
    await refuseHindered(learning, ran);
    const at = question.at + found.path;
    return notYet(
      { says: meaning(question, name, stays.includes(question)), at, run: question.run },
      found,
      ran,
    );
  }
  const changed = await changedFile(learning, files);
  if (changed !== undefined) return { solved: false, says: changed };
  const stayed = stays.length + files.length > 0;
  return {
    solved: true,
    ...(unchecked !== undefined && { unchecked: true }),
    says:
      unchecked === undefined
        ? `Nix answers as in the lesson ${name}${stayed ? ', and what must stay is as it was' : ''}.`
        : `The change of the lesson ${name} is not checked: ${unchecked}${stayed ? '\nWhat must stay is as it was.' : ''}`,
  };
}

function meaning({ says }: LessonQuestion, lesson: string, stays: boolean): string {
  if (stays) return `something is changed that must stay. ${says ?? ''}`;
  return says ?? `Nix does not answer as in the lesson ${lesson}.`;
}

/** The first of the files that must stay and did not: what they must be is what they were when the lesson was entered. */
async function changedFile(
  { folder, state: { entered = {} } }: Learning,
  files: readonly { file: string; says: string }[],
): Promise<string | undefined> {
  for (const { file, says } of files) {
    const then = entered[file];
    if (then === undefined) continue;
    const text = await textAt(folder, file);
    if (text === undefined) throw deleted(folder, file);
    if (digestOf(text) !== then)
      return `Not yet: ${file} is not as it was when you came to this lesson, and it must stay. ${says}\nTo compare it with the tutorial's: provenix learn diff`;
  }
  return undefined;
}
