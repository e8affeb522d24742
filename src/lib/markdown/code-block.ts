import { HTMLElement, type Node, NodeType } from 'node-html-parser';
import { fenced } from './fenced.ts';
import type { Absolute } from './inline.ts';

const languages: Record<string, string> = {
  nix: 'nix',
  yaml: 'yaml',
  yml: 'yaml',
  json: 'json',
  lock: 'json',
  sh: 'sh',
  bash: 'sh',
  ts: 'ts',
  md: 'markdown',
  toml: 'toml',
};

/** A block of the site, with its caption on a line above: its name, the run, and whatever else is said of it. */
export function figureMarkdown(figure: HTMLElement, absolute: Absolute): string {
  const caption = figure.querySelector('figcaption');
  const name = squeeze(caption?.querySelector('span')?.childNodes[0]?.text ?? '');
  const terminal = figure.classList.contains('terminal');
  const pres = figure
    .querySelectorAll('pre')
    .map((pre) => preMarkdown(pre, terminal ? 'console' : languageOf(name)));
  return [captionMarkdown(caption, name, absolute), ...pres].filter((part) => part !== '').join('\n\n');
}

/** In the words and the order of the page, so that both say the same. */
function captionMarkdown(caption: HTMLElement | null, name: string, absolute: Absolute): string {
  const parts = (caption?.childNodes ?? []).flatMap((node) => {
    if (!(node instanceof HTMLElement)) return [];
    if (node.tagName !== 'A') return [squeeze(node.text)];
    return [`[${squeeze(node.text)}](${absolute(node.getAttribute('href') ?? '')})`];
  });
  const line = parts.join(' ');
  return name !== '' && line.startsWith(name) ? `**${name}**${line.slice(name.length)}` : line;
}

/** A preformatted part as a fenced block: what a lesson changes has the signs of a diff. */
export function preMarkdown(pre: HTMLElement, language: string): string {
  const changed = pre.querySelector('del') !== null && pre.querySelector('ins') !== null;
  const text = preText(pre, changed).replace(/^\n+/, '').trimEnd();
  return fenced(changed ? 'diff' : language, text);
}

function preText(pre: HTMLElement, signs: boolean): string {
  let text = '';
  const walk = (node: Node, sign: string): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === NodeType.TEXT_NODE) {
        for (const piece of child.text.split(/(?<=\n)/)) {
          if (signs && (text === '' || text.endsWith('\n'))) text += sign;
          text += piece;
        }
      } else if (child instanceof HTMLElement) {
        const name = child.tagName.toLowerCase();
        // A prompt begins a line; that one stands below the other is a matter of the style sheet.
        if (name === 'i' && /^[$>#] ?$/.test(child.text) && text !== '' && !text.endsWith('\n')) text += '\n';
        if (name === 'small') text += `[${child.text}]`;
        else walk(child, name === 'del' ? '-' : name === 'ins' ? '+' : sign);
      }
    }
  };
  walk(pre, ' ');
  return text;
}

function languageOf(name: string): string {
  return languages[/\.([a-z]+)$/.exec(name)?.[1] ?? ''] ?? 'text';
}

const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
