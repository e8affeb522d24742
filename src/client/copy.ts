/** Puts a copy button on every block: of a terminal it takes what was typed, without prompt and output. */
export function copyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>('.block')) {
    const caption = block.querySelector('figcaption');
    const name = caption?.querySelector('span')?.textContent ?? '';
    if (!caption) continue;
    const terminal = block.classList.contains('terminal');
    const what = terminal ? 'the command' : name;
    // By hand: elements.ts, which other scripts share, would be a request of its own on every page.
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'copy',
      ariaLabel: `Copy ${what}`,
      textContent: 'Copy',
    });
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
  if (!terminal) return newFile(block);
  return [...block.querySelectorAll('pre b')].map(({ textContent }) => textContent).join('\n');
}

/** A file; of one that a lesson changes, what it is after the change. */
function newFile(block: HTMLElement): string {
  const code = block.querySelector('pre')?.cloneNode(true) as HTMLElement | undefined;
  if (block.closest('.change')) for (const gone of code?.querySelectorAll('del') ?? []) gone.remove();
  return code?.textContent.replace(/\n$/, '') ?? '';
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
