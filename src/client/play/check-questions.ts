import { judge } from '../../lib/exercises/judge.ts';
import { element } from '../elements.ts';
import type { PlaySession, Tell } from './play-session.ts';

/**
 * Asks the questions of an exercise, one after the other, up to the first that does not hold.
 * @throws the signal's reason: a question that the reader ended says nothing of the solution
 */
export async function checkQuestions(
  session: PlaySession,
  tell: Tell,
  signal: AbortSignal,
): Promise<{ list: HTMLElement; solved: boolean }> {
  const list = element('ol', { class: 'bench-questions' });
  for (const { id, says, run, json, exit } of session.unit.questions ?? []) {
    tell(`asking: ${says}`);
    const { exit: ended, output } = await session.run(run);
    signal.throwIfAborted();
    const difference = judge({ json, exit }, { exit: ended ?? -1, output });
    const item = element(
      'li',
      { class: difference ? 'no' : 'yes' },
      `${difference ? 'Not yet' : 'Yes'}: ${says}`,
    );
    if (difference)
      item.append(
        element(
          'p',
          {},
          `${difference.path ? `At ${difference.path}: ` : ''}expected ${difference.expected}, found ${difference.found}.`,
        ),
        element(
          'pre',
          { tabindex: '0', 'aria-label': `Output of the question ${id}` },
          `$ ${run}\n${output}`,
        ),
      );
    list.append(item);
    if (difference) return { list, solved: false };
  }
  return { list, solved: true };
}
