import type { Match, Result } from '../lib/match/match.ts';
import { element } from './elements.ts';
import type { Explanation } from './error-table.ts';

/** Lines of the paste shown around the decisive one. */
const around = 2;
const widest = 400;

/** The best page with what mends the error and why it was chosen, and the runners-up. */
export function pageView(
  { matches }: Result,
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
          element('p', {}, element('strong', {}, 'What mends it: '), explanation.fix),
        ]
      : []),
    element('p', { class: 'because' }, `Because of line ${String(best.line)} of your paste:`),
    decisive(best, text),
  );
  if (others.length > 0)
    answer.append(
      element('p', {}, 'Or, less likely:'),
      element(
        'ul',
        {},
        ...others.map(({ url, title }) => element('li', {}, element('a', { href: url }, title))),
      ),
    );
  return answer;
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

/** A wrong page is worse than none: what to try instead. */
export function noPageView(): HTMLElement {
  const tries = [
    'Paste the whole output: the decisive line is often the last one that starts with “error:”.',
    'Run the command again with --show-trace, and paste that.',
    'If a build failed, paste its log: nix log <the .drv file of the message>.',
  ];
  return element(
    'div',
    { class: 'answer none' },
    element('p', { class: 'best' }, 'None of our pages explains this.'),
    element('ul', {}, ...tries.map((text) => element('li', {}, text))),
  );
}
