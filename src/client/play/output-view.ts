import { cleanOutput } from '../../lib/transcript/clean-output.ts';
import type { Answer } from '../../lib/machine/request.ts';
import { element } from '../elements.ts';

const ends = {
  timeout: 'It was ended after five minutes.',
  output: 'It was ended, since it printed more than 256 KB. The first 256 KB are shown.',
  stopped: 'You ended it.',
} as const;

/** What a command printed and how it ended, as the blocks of the page show it. Text stays text. */
export function outputView(command: string, { exit, output, ended }: Answer): HTMLElement[] {
  const shown = cleanOutput(output);
  const lines = shown.split('\n').map((line) => {
    const word = /^\s*(error|warning|evaluation warning):/.exec(line)?.[1];
    return word === undefined
      ? document.createTextNode(`${line}\n`)
      : element('em', { class: word === 'error' ? 'e' : 'w' }, `${line}\n`);
  });
  const end = ended ? ends[ended] : exit === 0 ? undefined : `exit ${String(exit)}`;
  return [
    element('i', {}, '$ '),
    element('b', {}, `${command}\n`),
    ...(shown === '' ? [] : [element('samp', {}, ...lines)]),
    ...(end === undefined ? [] : [element('small', {}, `${end}\n`)]),
  ];
}
