import { type HTMLElement, parse } from 'node-html-parser';

/** A command on a built page, with what it printed. */
export interface ShownStep {
  /** As a recording is written: prompt, command, output. */
  transcript: string;
  /** What the copy button takes of it. */
  copied: string;
  exit: number;
}

export interface ShownBlock {
  figure: HTMLElement;
  /** What the caption says. */
  name: string;
  /** The unit's id and the fragment that the link to the evidence leads to; undefined: the block has none. */
  evidence: { id: string; fragment: string } | undefined;
  /** The version of Nix and the day that the proof mark names. */
  nix: string | undefined;
  date: string | undefined;
  steps: ShownStep[];
}

export const readHtml = (html: string): HTMLElement =>
  parse(html, { blockTextElements: { script: true, style: true } });

/** The terminals of a page, in their order. */
export function shownBlocks(page: HTMLElement): ShownBlock[] {
  return page.querySelectorAll('.block.terminal').map((figure) => {
    const caption = figure.querySelector('figcaption');
    const proof = caption?.querySelector('.proof');
    const href = proof?.getAttribute('href');
    const [, id = '', fragment = ''] = /\/units\/([^/]+)\/#(.+)$/.exec(href ?? '') ?? [];
    // On the page of a unit the caption says nothing but this.
    const says = (proof ?? caption)?.text ?? '';
    const [, nix] = /Nix (\S+)/.exec(says) ?? [];
    const [date] = /\d{4}-\d{2}-\d{2}/.exec(says) ?? [];
    return {
      figure,
      name: caption?.querySelector('span')?.text.trim() ?? '',
      evidence: href === undefined ? undefined : { id, fragment },
      nix,
      date,
      steps: figure.classList.contains('session') ? [session(figure)] : steps(figure),
    };
  });
}

function steps(figure: HTMLElement): ShownStep[] {
  const code = figure.querySelector('pre > code');
  if (!code) throw new Error('found a terminal without code');
  const parts = code.children.filter(({ tagName }) => tagName === 'SPAN');
  return (parts.length > 0 ? parts : [code]).map((part) => {
    const output = part.querySelector('samp')?.text;
    return {
      transcript: `${typed(part)}\n${output === undefined ? '' : `${output}\n`}`,
      copied: copied(part),
      exit: exitIn(part.querySelector('small')?.text),
    };
  });
}

/** A session at a terminal, as its recording writes the screens. */
function session(figure: HTMLElement): ShownStep {
  const command = figure.querySelector('pre.command');
  // The controls below list the keys once more.
  const screens = figure.querySelectorAll('li').filter((item) => item.querySelector('pre.screen') !== null);
  if (!command || screens.length === 0) throw new Error('found a session without command or screens');
  const lines = screens.flatMap((screen, index) => {
    const keys = screen.querySelector('kbd')?.text;
    return [
      `--- screen ${String(index + 1)}`,
      // The end of a coloured line is coloured, too; a recording ends where its text does.
      (screen.querySelector('samp')?.text ?? '').replaceAll(/ +$/gm, ''),
      ...(keys === undefined ? [] : [`--- keys: ${keys}`]),
    ];
  });
  return {
    transcript: `${[typed(command), ...lines].join('\n')}\n`,
    copied: copied(command),
    exit: exitIn(screens.at(-1)?.querySelector('p')?.text),
  };
}

/** The prompts and what was typed after them: a line is one <i> and one <b>, and nothing else stands among them. */
function typed(part: HTMLElement): string {
  const end = part.childNodes.findIndex((node) => ['SAMP', 'SMALL'].includes(node.rawTagName.toUpperCase()));
  const text = part.childNodes
    .slice(0, end === -1 ? undefined : end)
    .map((node) => node.text)
    .join('')
    .replace(/\n$/, '');
  const prompts = part.querySelectorAll('i');
  const lines = part.querySelectorAll('b').map((line, index) => (prompts[index]?.text ?? '') + line.text);
  if (lines.join('\n') !== text) throw new Error(`found more than commands: ${text}`);
  return text;
}

/** As src/client/copy.ts takes it. */
const copied = (part: HTMLElement): string =>
  part
    .querySelectorAll('b')
    .map(({ text }) => text)
    .join('\n');

const exitIn = (text = ''): number => Number(/exit (\d+)/i.exec(text)?.[1] ?? 0);
