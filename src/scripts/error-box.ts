import type { Answering } from './error-answer.ts';

/**
 * The box for pasted errors. Until a reader touches it nothing is loaded;
 * `#q=<text>` in the address fills it in.
 */
export function errorBoxes(): void {
  const box = document.querySelector<HTMLElement>('[data-error-box]');
  const paste = box?.querySelector('textarea');
  if (!box || !paste) return;
  let starting: Promise<Answering> | undefined;
  const start = (): Promise<Answering> => {
    starting ??= import('./error-answer.ts').then(({ answerErrors }) => answerErrors(box, paste));
    return starting;
  };
  const open = (): void => {
    void start().then((answering) => answering.open());
  };

  for (const event of ['focus', 'input'] as const)
    paste.addEventListener(event, () => void start(), { once: true });
  // Here, not in the module that is still on its way: a reader who pastes and presses Enter at once is not lost.
  paste.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || paste.value.trim() === '') return;
    event.preventDefault();
    open();
  });
  box.querySelector('[data-find]')?.addEventListener('click', open);

  const prefill = (): void => {
    if (!location.hash.startsWith('#q=')) return;
    paste.value = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
    paste.dispatchEvent(new Event('input'));
    paste.focus();
  };
  addEventListener('hashchange', prefill);
  prefill();
  // A browser may bring back what was typed before a reload.
  if (paste.value !== '') void start();
}
