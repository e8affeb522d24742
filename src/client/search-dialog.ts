import { element } from './elements.ts';

/** The parts of the dialog that answers change. */
export interface SearchDialog {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  state: HTMLElement;
  list: HTMLElement;
  /** Below the list: the button for more results. */
  more: HTMLElement;
}

/** Makes the dialog: opened and closed by keyboard, with arrow keys between the field and the results. */
export function makeDialog(invitation: string): SearchDialog {
  const input = element('input', {
    type: 'search',
    id: 'search-input',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '4000',
  });
  const state = element('p', { class: 'state', role: 'status' }, invitation);
  const list = element('ol', { class: 'hits' });
  const more = element('div', { class: 'more' });
  const close = element('button', { type: 'button', class: 'close' }, 'Close');
  const dialog = element(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    element('label', { for: 'search-input' }, 'Search', input),
    state,
    element('div', { class: 'results' }, list, more),
    close,
  );
  document.body.append(dialog);
  const shut = (): void => {
    dialog.close();
    // Else the hidden field keeps the focus for a moment, and takes the next key.
    input.blur();
  };
  close.addEventListener('click', shut);
  dialog.addEventListener('click', (event) => {
    // The backdrop belongs to the dialog itself.
    if (event.target === dialog) shut();
    // A link to a section of this very page leaves the page where it is.
    if (event.target instanceof Element && event.target.closest('.hits a')) shut();
  });
  dialog.addEventListener('keydown', (event) => {
    // At once: in a search field Esc would first take the text away.
    if (event.key === 'Escape') {
      event.preventDefault();
      shut();
    }
    moveFocus(event, input, list);
  });
  return { dialog, input, state, list, more };
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
