import { cutOff, notEnough } from '../lib/match/cut-off.ts';
import { foreign } from '../lib/match/foreign.ts';
import { decisive } from '../lib/match/guess.ts';
import { missReport } from '../lib/project/report.ts';
import { siteUrl } from './base.ts';
import { element } from './elements.ts';

/** A page that may be meant. */
export interface MayBe {
  title: string;
  url: string;
}

const tries = [
  'Paste the whole output: the decisive line is often the last one that starts with “error:”.',
  'Run the command again with --show-trace, and paste that.',
  'If a build failed, paste its log: nix log <the .drv file of the message>.',
];

/** No page explains the paste. A wrong page is worse than none: what may be meant is called a guess, and what else to do follows. */
export function missView(text: string, guesses: readonly MayBe[]): HTMLElement {
  const other = foreign(text);
  const said = other
    ? [element('p', {}, other.advice)]
    : cutOff(text)
      ? [element('p', {}, notEnough)]
      : [element('ul', {}, ...tries.map((one) => element('li', {}, one)))];
  return element(
    'div',
    { class: 'answer none' },
    element('p', { class: 'best' }, missTitle(text, guesses)),
    ...(guesses.length > 0 ? [mayBe(guesses)] : []),
    ...said,
    onwards(text),
    report(text),
  );
}

/** What the answer is, in one sentence; also what a screen reader is told. */
export function missTitle(text: string, guesses: readonly MayBe[]): string {
  if (guesses.length > 0) return 'No message of ours is in this text. You may mean one of these:';
  const other = foreign(text);
  return other ? `This was printed by ${other.program}, not by Nix.` : 'None of our pages explains this.';
}

const mayBe = (guesses: readonly MayBe[]): HTMLElement =>
  element(
    'ul',
    { class: 'may-be' },
    ...guesses.map(({ title, url }) => element('li', {}, 'May be: ', element('a', { href: url }, title))),
  );

function onwards(text: string): HTMLElement {
  const words = decisive(text)
    .replace(/^.*?error:\s*/i, '')
    .slice(0, 200);
  const search = element('button', { type: 'button', class: 'as-link' }, 'Search all pages for these words');
  search.addEventListener('click', () => {
    void import('./search.ts').then(({ openSearch }) => openSearch(() => words));
  });
  return element(
    'p',
    {},
    search,
    ', or look through ',
    element('a', { href: siteUrl('errors/#all') }, 'the errors by phase'),
    '.',
  );
}

/** Folded: who opens it sees what would be sent before anything can be. */
function report(paste: string): HTMLElement {
  const { text, url } = missReport(paste);
  return element(
    'details',
    { class: 'report' },
    element('summary', {}, 'Report this error'),
    element(
      'p',
      {},
      url === undefined
        ? 'The repository of this site has no public address yet, so there is nowhere to send a report. This is what it would say:'
        : 'This would be sent, and anybody could read it. Remove names, tokens and addresses in the form that opens.',
    ),
    element('pre', { tabindex: '0', role: 'region', 'aria-label': 'The report' }, text),
    ...(url === undefined
      ? []
      : [element('p', {}, element('a', { href: url, rel: 'noopener noreferrer' }, 'Open the form'))]),
  );
}
