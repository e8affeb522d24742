import { openTerminal } from '../terminal.ts';
import { type Run, paint } from './paint.ts';

/** A terminal that lies over the text of the screen that is shown. */
export interface Screen {
  /** @param screen the <pre> with the text */
  show(screen: HTMLElement): void;
  /** Marks a part of what is shown. */
  mark(row: number, column: number, length: number): void;
  /** What a reader has marked; empty: nothing. */
  marked(): string;
}

/**
 * Opens the terminal. It is given what the page shows, in the page's colours, and never the bytes of a recording; the
 * text below stays for those who hear the page, and keeps the place, so that nothing moves.
 */
export function openScreen(first: HTMLElement, columns: number, rows: number): Screen {
  const host = document.createElement('div');
  host.className = 'painted';
  host.setAttribute('aria-hidden', 'true');
  first.append(host);
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(first);
  const terminal = openTerminal(host, {
    cols: columns,
    rows,
    scrollback: 0,
    disableStdin: true,
    allowTransparency: true,
    // The page's own colours hold their contrast.
    minimumContrastRatio: 1,
    fontFamily,
    fontSize: parseFloat(fontSize),
    lineHeight: fitting(first, parseFloat(lineHeight)),
  });
  // Nothing can be typed here, so no key leads into it.
  if (terminal.textarea) terminal.textarea.disabled = true;
  let at = first;
  const draw = (): void => {
    const { color, caretColor } = getComputedStyle(host);
    const { text, colours } = paint(runsOf(at));
    terminal.options.theme = {
      background: '#00000000',
      foreground: color,
      selectionBackground: caretColor,
      selectionInactiveBackground: caretColor,
      selectionForeground: color,
      extendedAnsi: colours,
    };
    terminal.write(text);
  };
  whenColoursChange(draw);
  draw();
  return {
    show: (next) => {
      const { scrollLeft } = at;
      at = next;
      at.append(host);
      at.scrollLeft = scrollLeft;
      terminal.clearSelection();
      draw();
    },
    mark: (row, column, length) => {
      // Once what was written is there: drawing takes marks away.
      terminal.write('', () => {
        terminal.select(column, row, length);
      });
    },
    marked: () => terminal.getSelection(),
  };
}

/** How xterm.js is told the height of lines that the text has: as a multiple of what it measures of a letter. */
function fitting(screen: HTMLElement, wanted: number): number {
  const letter = document.createElement('span');
  letter.textContent = 'W';
  Object.assign(letter.style, { position: 'absolute', lineHeight: 'normal' });
  screen.append(letter);
  const { offsetHeight } = letter;
  letter.remove();
  return offsetHeight > 0 ? Math.max(1, wanted / offsetHeight) : 1;
}

/** What the page shows of a screen, run by run. */
function runsOf(screen: HTMLElement): Run[] {
  const samp = screen.querySelector('samp');
  return [...(samp?.childNodes ?? [])].map((node) => {
    const own = node instanceof Element;
    const { color, backgroundColor, fontWeight } = getComputedStyle(own ? node : (samp as Element));
    return {
      text: node.textContent ?? '',
      ink: color,
      ground: own && backgroundColor !== 'rgba(0, 0, 0, 0)' ? backgroundColor : undefined,
      bold: Number(fontWeight) >= 600,
    };
  });
}

/** By the button of the page, or by the system. */
function whenColoursChange(act: () => void): void {
  new MutationObserver(act).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', act);
}
