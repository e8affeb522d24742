import { fitPaste } from '../lib/page/fit-paste.ts';
import type { Answering } from './error-answer.ts';
import { keptPaste } from './kept-paste.ts';

/**
 * The box for pasted errors. Until a reader touches it nothing is loaded;
 * `#q=<text>` in the address fills it in.
 */
export function errorBox(): void {
  const box = document.querySelector<HTMLElement>('[data-error-box]');
  const paste = box?.querySelector('textarea');
  if (!box || !paste) return;
  let starting: Promise<Answering> | undefined;
  const start = (): Promise<Answering> => {
    starting ??= import('./error-answer.ts').then(({ answerErrors }) => answerErrors(box, paste));
    return starting;
  };
  const open = (): void => {
    if (paste.value.trim() === '') {
      say('Paste what Nix printed into the box first, or type some words of the message.');
      paste.focus();
      return;
    }
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

  const fill = (text: string, from: 'link' | 'paste'): void => {
    const fitted = fitPaste(text, from);
    paste.value = fitted.text;
    say(fitted.said);
    paste.dispatchEvent(new Event('input'));
  };
  const say = (text = ''): void => {
    const limit = box.querySelector('[data-limit]');
    if (limit) limit.textContent = text;
  };
  // Before the browser lays the text out, which is what takes long.
  paste.addEventListener('beforeinput', (event) => {
    say();
    if (!/^insertFrom(?:Paste|Drop)/.test(event.inputType)) return;
    const added = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    const { value, selectionStart, selectionEnd } = paste;
    const whole = value.slice(0, selectionStart) + added + value.slice(selectionEnd);
    if (fitPaste(whole, 'paste').text === whole) return;
    event.preventDefault();
    fill(whole, 'paste');
  });
  const prefill = (): void => {
    if (!location.hash.startsWith('#q=')) return;
    fill(new URLSearchParams(location.hash.slice(1)).get('q') ?? '', 'link');
    paste.focus();
  };
  addEventListener('hashchange', prefill);
  prefill();
  // Back from a page brings back what was asked; a browser may do so itself.
  const kept = keptPaste();
  if (kept !== '' && paste.value === '' && !location.hash.startsWith('#q=')) fill(kept, 'paste');
  for (const example of box.querySelectorAll<HTMLElement>('[data-example]'))
    example.addEventListener('click', () => {
      fill(example.dataset['example'] ?? '', 'paste');
      paste.focus();
    });
  if (paste.value !== '') void start();
}
