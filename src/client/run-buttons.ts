import { megabytes } from '../lib/machine/facts.ts';

/** "<unit> <variant> <step>" of a block that runs in the page (src/components/page/Block.astro). */
const blocks = (): NodeListOf<HTMLElement> => document.querySelectorAll<HTMLElement>('[data-live]');

/** Puts a button on every block that can be run here. Nothing is fetched before one is pressed. */
export function runButtons(): void {
  for (const block of blocks()) {
    const [unit = '', variant = '', step] = (block.dataset['live'] ?? '').split(' ');
    const what = block.dataset['liveVerb'] ?? 'Run';
    // By hand: elements.ts, which other scripts share, would be a request of its own on every page.
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'run',
      ariaExpanded: 'false',
      title: `Runs live: real Nix in this page, ${String(megabytes)} MB once, which stay in your browser`,
      textContent: what,
    });
    let place: HTMLElement | undefined;
    let close: Promise<(() => void) | undefined> | undefined;
    button.addEventListener('click', () => {
      const open = button.ariaExpanded === 'true';
      button.ariaExpanded = String(!open);
      if (place) {
        place.hidden = open;
        if (open) void close?.then((act) => act?.());
      } else {
        place = document.createElement('div');
        place.append(status('Loading the place to run it.'));
        block.after(place);
        close = fill(place, { unit, variant, step, runs: what === 'Run' });
      }
    });
    (block.querySelector('figcaption') ?? block).append(button);
  }
}

async function fill(
  place: HTMLElement,
  start: { unit: string; variant: string; step: string | undefined; runs: boolean },
): Promise<(() => void) | undefined> {
  try {
    const { openWorkbench } = await import('./play/open-workbench.ts');
    return await openWorkbench(place, start);
  } catch {
    place.replaceChildren(status('It could not be loaded. Try again when you are online.'));
    return undefined;
  }
}

function status(text: string): HTMLElement {
  return Object.assign(document.createElement('p'), { role: 'status', textContent: text });
}
