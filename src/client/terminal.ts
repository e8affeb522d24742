import layout from '@xterm/xterm/css/xterm.css?inline';
import { type ITerminalInitOnlyOptions, type ITerminalOptions, Terminal } from '@xterm/xterm';

/** xterm.js's own style sheet, for the first terminal of a page: as a file, every page would fetch it. */
let laidOut = false;

/**
 * Opens a terminal. Its styles come as style sheets of a script: xterm.js makes elements of style, which the site's
 * policy refuses, all of them while it opens.
 */
export function openTerminal(
  place: HTMLElement,
  options: ITerminalOptions & ITerminalInitOnlyOptions,
): Terminal {
  if (!laidOut) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(layout);
    document.adoptedStyleSheets.push(sheet);
    laidOut = true;
  }
  const looks = getComputedStyle(place);
  const colour = (name: string): string => looks.getPropertyValue(name);
  const terminal = new Terminal({
    fontFamily: 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: 13,
    minimumContrastRatio: 4.5,
    ...options,
    theme: { background: '#0e1312', foreground: '#e4ebe8', selectionBackground: colour('--rule-strong') },
  });
  const real = Reflect.get(Document.prototype, 'createElement') as (
    this: Document,
    ...all: unknown[]
  ) => HTMLElement;
  Object.defineProperty(document, 'createElement', {
    configurable: true,
    value: (...all: unknown[]) => (all[0] === 'style' ? sheetElement() : real.apply(document, all)),
  });
  try {
    terminal.open(place);
  } finally {
    // What is below is the browser's own.
    Reflect.deleteProperty(document, 'createElement');
  }
  return terminal;
}

/** An element that stands for one of style: its text becomes a style sheet of the document, as long as it is in it. */
function sheetElement(): HTMLElement {
  const made = document.createElementNS('http://www.w3.org/1999/xhtml', 'span');
  made.hidden = true;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  Object.defineProperty(made, 'textContent', {
    get: () => '',
    set: (text: string) => {
      sheet.replaceSync(text);
    },
  });
  made.remove = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    Element.prototype.remove.call(made);
  };
  return made;
}
