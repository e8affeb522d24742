import { cleanOutput } from '../../lib/transcript/clean-output.ts';
import { type Answer, mostOutput, patience } from '../../lib/machine/request.ts';
import { saidWord } from '../../lib/transcript/said-word.ts';
import { element } from '../elements.ts';

const kilobytes = String(mostOutput / 1024);
const ends = {
  timeout: `It was ended after ${String(patience / 60)} minutes.`,
  output: `It was ended, since it printed more than ${kilobytes} KB. The first ${kilobytes} KB are shown.`,
  stopped: 'You ended it.',
} as const;

/** What a command printed and how it ended, as the blocks of the page show it. Text stays text. */
export function outputView(command: string, { exit, output, ended }: Answer): HTMLElement[] {
  const shown = cleanOutput(output);
  const end = ended ? ends[ended] : exit === 0 ? undefined : `exit ${String(exit)}`;
  return [
    element('i', {}, '$ '),
    element('b', {}, `${command}\n`),
    ...(shown === '' ? [] : [marked(shown)]),
    ...(end === undefined ? [] : [element('small', {}, `${end}\n`)]),
  ];
}

/** Lines between those that say an error or a warning are one text, however many they are. */
function marked(shown: string): HTMLElement {
  const samp = element('samp');
  let plain = '';
  for (const line of shown.split('\n')) {
    const said = saidWord(line);
    if (!said) {
      plain += `${line}\n`;
      continue;
    }
    samp.append(plain, element('em', { class: said.word === 'error' ? 'e' : 'w' }, `${line}\n`));
    plain = '';
  }
  samp.append(plain);
  return samp;
}
