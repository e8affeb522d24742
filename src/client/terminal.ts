import { type ITerminalInitOnlyOptions, type ITerminalOptions, Terminal } from '@xterm/xterm';

/**
 * A terminal whose styles come as style sheets of a script: xterm.js would write elements of style, which the site's
 * policy refuses.
 */
export function createTerminal(options: ITerminalOptions & ITerminalInitOnlyOptions): Terminal {
  return new Terminal({ ...options, documentOverride: withoutStyleElements(document) });
}

function withoutStyleElements(real: Document): Document {
  return new Proxy(real, {
    get(target, name) {
      if (name === 'createElement') return (tag: string) => (tag === 'style' ? sheetElement(target) : target.createElement(tag));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value as (...all: unknown[]) => unknown).bind(target) : value;
    },
  });
}

/** An element that stands for one of style: its text becomes a style sheet of the document, as long as it is in it. */
function sheetElement(target: Document): HTMLElement {
  const made = target.createElement('span');
  made.hidden = true;
  const sheet = new CSSStyleSheet();
  target.adoptedStyleSheets.push(sheet);
  Object.defineProperty(made, 'textContent', {
    set: (text: string) => {
      sheet.replaceSync(text);
    },
  });
  made.remove = () => {
    target.adoptedStyleSheets = target.adoptedStyleSheets.filter((one) => one !== sheet);
    Element.prototype.remove.call(made);
  };
  return made;
}
