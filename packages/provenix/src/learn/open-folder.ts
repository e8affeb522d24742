import { BadUse } from '../bad-use.ts';
import { arrive } from './arrive.ts';
import type { LearnData } from './data.ts';
import { type Journal, abandon, readJournal } from './journal.ts';
import { type Learning, learningOf } from './learning.ts';
import { readState } from './state.ts';

/**
 * What a folder learns; refuses one that no `learn start` made. Where a command was interrupted there, it is brought to
 * its end first.
 * @param say is told what happened
 */
export async function openFolder(
  folder: string,
  data: LearnData,
  say: (text: string) => void,
): Promise<Learning> {
  const journal = await readJournal(folder);
  if (journal === 'nothing') {
    await abandon(folder);
    say('The last command here was interrupted before it changed a file.\n');
  } else if (journal) say(`${await resume(folder, journal, data)}\n`);
  const state = await readState(folder);
  if (state === undefined)
    throw new BadUse(
      `${folder} is not a folder of a tutorial or an exercise.\nGo into one, or make one: provenix learn start first-flake`,
    );
  return learningOf(folder, state, data);
}

/** Does what an interrupted command was about to do. @returns what happened */
export async function resume(folder: string, journal: Journal, data: LearnData): Promise<string> {
  const { begins = false, lesson, id, typing } = journal;
  const kept = await arrive(learningOf(folder, journal, data), { begins, interrupted: journal });
  return [
    `The last command here was interrupted. It is finished now: ${typing ? 'the lesson is' : 'the files are those of'} "${lesson ?? id}".`,
    ...(kept === undefined ? [] : [kept]),
  ].join('\n');
}
