import layout from '@xterm/xterm/css/xterm.css?inline';
import { type ITerminalInitOnlyOptions, type ITerminalOptions, Terminal } from '@xterm/xterm';

/** xterm.js's own style sheet, for the first terminal of a page: as a file, every page would fetch it. */
let laidOut = false;

/**
 * Opens a terminal. Its styles come as style sheets and properties that a script sets: xterm.js makes elements and
 * attributes of style, which the site's policy refuses.
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
  const terminal = new Terminal({
    fontFamily: 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: 13,
    minimumContrastRatio: 4.5,
    theme: { background: '#0e1312', foreground: '#e4ebe8', selectionBackground: '#6d7f79' },
    ...options,
  });
  // What is printed reaches no further than the screen: no title, no colours of the terminal, no links, no clipboard.
  for (const order of [0, 1, 2, 4, 8, 10, 11, 12, 52, 104, 110, 111, 112])
    terminal.parser.registerOscHandler(order, () => true);
  Object.defineProperty(document, 'createElement', { configurable: true, value: createElement });
  try {
    terminal.open(place);
  } finally {
    // What is below is the browser's own.
    Reflect.deleteProperty(document, 'createElement');
  }
  // What makes rows takes the page's document, whatever `documentOverride` says, and so has to be given another.
  (terminal as unknown as Inner)._core._renderService._renderer.value._rowFactory._document = {
    createElement,
  };
  return terminal;
}

/** What of xterm.js's inside is reached here, in the version that package.json names. */
interface Inner {
  _core: {
    _renderService: {
      _renderer: { value: { _rowFactory: { _document: { createElement: (name: string) => HTMLElement } } } };
    };
  };
}

/** Makes an element whose styles the policy allows. */
function createElement(name: string): HTMLElement {
  if (name === 'style') return sheetElement();
  const made = plainElement(name);
  made.setAttribute = (key, value) => {
    if (key === 'style') made.style.cssText = value;
    else Element.prototype.setAttribute.call(made, key, value);
  };
  return made;
}

/** An element that stands for one of style: its text becomes a style sheet of the document, as long as it is in it. */
function sheetElement(): HTMLElement {
  const made = plainElement('span');
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

/** One of the browser's own, whatever stands in for `createElement`. */
function plainElement(name: string): HTMLElement {
  return document.createElementNS('http://www.w3.org/1999/xhtml', name);
}
