import { element } from './elements.ts';

/** Puts a copy button on every block: of a terminal it takes what was typed, without prompt and output. */
export function copyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>('.block')) {
    const caption = block.querySelector('figcaption');
    const name = caption?.querySelector('span')?.textContent ?? '';
    if (!caption) continue;
    const terminal = block.classList.contains('terminal');
    const what = terminal ? 'the command' : name;
    const button = element('button', { type: 'button', class: 'copy', 'aria-label': `Copy ${what}` }, 'Copy');
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(copied(block, terminal)).then(
        () => {
          say(button, 'Copied', what);
        },
        () => {
          say(button, 'Failed', what);
        },
      );
    });
    caption.append(button);
  }
}

function copied(block: HTMLElement, terminal: boolean): string {
  if (!terminal) return block.querySelector('pre')?.textContent ?? '';
  return [...block.querySelectorAll('pre b')].map(({ textContent }) => textContent).join('\n');
}

function say(button: HTMLButtonElement, word: string, what: string): void {
  button.textContent = word;
  button.dataset['done'] = '';
  button.setAttribute('aria-label', `${word}: ${what}`);
  setTimeout(() => {
    button.textContent = 'Copy';
    delete button.dataset['done'];
    button.setAttribute('aria-label', `Copy ${what}`);
  }, 2000);
}
