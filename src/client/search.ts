import dialogStyles from '../styles/search.css?url';
import hitStyles from '../styles/hits.css?url';
import type { Match } from '../lib/match/match.ts';
import type { Found } from '../lib/search/search.ts';
import { summary } from '../lib/search/summary.ts';
import { element } from './elements.ts';
import { findErrors } from './error-table.ts';
import { errorItem, hitItem } from './hits.ts';
import { loadStyle } from './load-style.ts';
import { type SearchDialog, makeDialog } from './search-dialog.ts';
import { loadIndex, searchSite } from './site-search.ts';

const pause = 80;
/** So many results are shown at first; a button shows the others. */
const atFirst = 10;
const invitation = 'Type a word, or paste an error.';

let opened: SearchDialog | undefined;

/**
 * Opens the search. The dialog is made once and keeps its question.
 * @param question replaces it, but for an empty one; asked for when the field is there
 */
export async function openSearch(question: () => string): Promise<void> {
  // Without its styles it is plain, and still answers.
  await Promise.all([dialogStyles, hitStyles].map(loadStyle)).catch(() => undefined);
  if (!opened) {
    opened = makeDialog(invitation);
    answerQuestions(opened);
  }
  const { dialog, input } = opened;
  if (!dialog.open) dialog.showModal();
  const words = question();
  if (words === '') input.select();
  else {
    input.value = words;
    input.dispatchEvent(new Event('input'));
  }
  void loadIndex().catch(() => undefined);
}

function answerQuestions({ input, state, list, more }: SearchDialog): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts questions, so that a late answer does not replace a newer one. */
  let asked = 0;

  const show = (question: string, error: Match | undefined, found: Found): void => {
    const items = [
      ...(error ? [errorItem(error)] : []),
      ...found.hits
        .filter(({ page }) => !error?.url.endsWith(page.path))
        .map((hit) => hitItem(hit, question)),
    ];
    list.replaceChildren(...items.slice(0, atFirst));
    list.parentElement?.scrollTo(0, 0);
    const rest = items.slice(atFirst);
    more.replaceChildren();
    if (rest.length === 0) return;
    const button = element('button', { type: 'button' }, `Show ${String(rest.length)} more`);
    button.addEventListener('click', () => {
      list.append(...rest);
      more.replaceChildren();
      rest[0]?.querySelector('a')?.focus();
    });
    more.append(button);
  };
  const answer = async (): Promise<void> => {
    const mine = ++asked;
    const question = input.value;
    if (question.trim() === '') {
      list.replaceChildren();
      more.replaceChildren();
      state.textContent = invitation;
      return;
    }
    const [errors, pages] = await Promise.allSettled([findErrors(question, 1), searchSite(question)]);
    if (mine !== asked) return;
    const error = errors.status === 'fulfilled' ? errors.value.matches[0] : undefined;
    const found = pages.status === 'fulfilled' ? pages.value : { hits: [], unknown: [], partly: false };
    show(question, error, found);
    if (pages.status === 'rejected')
      state.textContent = 'The index could not be loaded. Try again when you are online.';
    else state.textContent = error && found.hits.length === 0 ? '1 page' : summary(found);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void answer(), pause);
  });
}
