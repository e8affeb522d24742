import { element } from './elements.ts';
import { findErrors } from './error-table.ts';
import { errorItem, hitItem } from './hits.ts';
import { cleanQuery } from '../lib/clean-query.ts';
import { loadPagefind, searchPages } from './pagefind.ts';

const pause = 80;
const most = 8;

let dialog: HTMLDialogElement | undefined;

/** Opens the search. The dialog is made once and keeps its query. */
export function openSearch(): void {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
  void loadPagefind().catch(() => undefined);
}

function makeDialog(): HTMLDialogElement {
  const input = element('input', {
    type: 'search',
    id: 'search-input',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '4000',
  });
  const state = element('p', { class: 'state', role: 'status' }, 'Type a word, or paste an error.');
  const list = element('ol', { class: 'hits' });
  const close = element('button', { type: 'button', class: 'close' }, 'Close');
  const made = element(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    element('label', { for: 'search-input' }, 'Search', input),
    state,
    list,
    close,
  );
  document.body.append(made);
  const shut = (): void => {
    made.close();
    // Else the hidden field keeps the focus for a moment, and takes the next key.
    input.blur();
  };
  close.addEventListener('click', shut);
  made.addEventListener('click', (event) => {
    // The backdrop belongs to the dialog itself.
    if (event.target === made) shut();
    // A link to a section of this very page leaves the page where it is.
    if (event.target instanceof Element && event.target.closest('.hits a')) shut();
  });
  made.addEventListener('keydown', (event) => {
    // At once: in a search field Esc would first take the text away.
    if (event.key === 'Escape') {
      event.preventDefault();
      shut();
    }
    moveFocus(event, input, list);
  });
  answerQueries(input, state, list);
  return made;
}

function answerQueries(input: HTMLInputElement, state: HTMLElement, list: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts questions, so that a late answer does not replace a newer one. */
  let asked = 0;

  const answer = async (): Promise<void> => {
    const mine = ++asked;
    const text = input.value;
    if (cleanQuery(text) === '') {
      list.replaceChildren();
      state.textContent = 'Type a word, or paste an error.';
      return;
    }
    const [errors, pages] = await Promise.allSettled([findErrors(text, 1), searchPages(text, most)]);
    if (mine !== asked) return;
    const best = errors.status === 'fulfilled' ? errors.value.matches[0] : undefined;
    const { hits, total } = pages.status === 'fulfilled' ? pages.value : { hits: [], total: 0 };
    const others = hits.filter(({ url }) => url !== best?.url);
    list.replaceChildren(...(best ? [errorItem(best)] : []), ...others.map(hitItem));
    state.textContent =
      pages.status === 'rejected' && !best
        ? 'The index could not be loaded. Try again when you are online.'
        : summary(list.children.length, total);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void answer(), pause);
  });
}

function summary(shown: number, total: number): string {
  if (shown === 0) return 'Nothing found. Fewer words find more.';
  if (total > shown) return `${String(shown)} of ${String(total)} pages`;
  return shown === 1 ? '1 page' : `${String(shown)} pages`;
}

/** Arrow keys go through the results and back to the field; Enter in the field opens the first result. */
function moveFocus(event: KeyboardEvent, input: HTMLElement, list: HTMLElement): void {
  const links = [...list.querySelectorAll('a')];
  if (event.key === 'Enter' && event.target === input && !event.isComposing) {
    event.preventDefault();
    links[0]?.click();
    return;
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const at = links.findIndex((link) => link === document.activeElement);
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  if (next < 0) input.focus();
  else links[Math.min(next, links.length - 1)]?.focus();
}
