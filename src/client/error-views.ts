import type { Match, Result } from '../lib/match/match.ts';
import { ownWords } from '../lib/errors/yours.ts';
import { element } from './elements.ts';
import type { Explanation } from './error-table.ts';

/** Lines of the paste shown around the decisive one. */
const around = 2;
const widest = 400;

/** The best page with what fixes the error and why it was chosen, and the runners-up. */
export function pageView(
  { matches, follows = [] }: Result,
  explanation: Explanation | undefined,
  text: string,
): HTMLElement {
  const [best, ...others] = matches as [Match, ...Match[]];
  const answer = element(
    'div',
    { class: 'answer' },
    element('p', { class: 'best' }, element('a', { href: best.url }, best.title)),
    ...(explanation
      ? [
          element('p', {}, explanation.summary),
          ...ownView(explanation, best),
          element('p', {}, element('strong', {}, 'The fix: '), explanation.fix),
        ]
      : []),
    element('p', { class: 'because' }, `Because of line ${String(best.line)} of your paste:`),
    decisive(best, text),
  );
  const elsewhere = others.filter(({ line }) => line !== best.line);
  answer.append(
    ...listView(
      'Or, less likely:',
      others.filter(({ line }) => line === best.line),
    ),
    ...listView('Also in your paste:', elsewhere),
    ...listView('This only follows from it:', follows),
  );
  return answer;
}

/** What is said of the parts of the paste. They are text, whatever they hold. */
function ownView({ yours }: Explanation, { parts }: Match): HTMLElement[] {
  const own = yours && ownWords(yours, parts);
  if (!own) return [];
  return [
    element('p', {}, ...own.says.map((piece) => (piece.own ? element('code', {}, piece.text) : piece.text))),
    ...own.run.map((command) => element('pre', { tabindex: '0' }, command)),
  ];
}

function listView(title: string, matches: readonly Match[]): HTMLElement[] {
  if (matches.length === 0) return [];
  const items = matches.map(({ url, title: name }) => element('li', {}, element('a', { href: url }, name)));
  return [element('p', {}, title), element('ul', {}, ...items)];
}

/** The decisive line, marked, between its neighbours. */
function decisive({ line }: Match, text: string): HTMLElement {
  const lines = text.split('\n');
  const first = Math.max(0, line - 1 - around);
  const shown = lines.slice(first, line + around).map((full, index) => {
    const cut = full.length > widest ? `${full.slice(0, widest)}…` : full;
    return first + index === line - 1 ? element('mark', {}, cut) : cut;
  });
  const code = element('pre', {
    tabindex: '0',
    role: 'region',
    'aria-label': 'Your paste around the decisive line',
  });
  for (const [index, part] of shown.entries()) code.append(...(index > 0 ? ['\n'] : []), part);
  return code;
}
