import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** A terminal of a page: what it shows, and the file that recorded it. */
export interface Shown {
  command: string;
  output: string;
  /** 0 where the terminal says nothing of it. */
  exit: number;
  /** Below examples/, where the recording must be. */
  evidence: string;
  step: string;
  variant: string;
}

const text = (element: HTMLElement, selector: string): string =>
  element
    .querySelectorAll(selector)
    .map(({ textContent }) => textContent)
    .join('\n');

/** The terminals of a page that name a recording of these units: who reads the page takes each for a run. */
export function terminalsOf(html: string, folders: Record<string, string>): Shown[] {
  // Its default takes what is in <pre> as one text.
  return parse(html, { blockTextElements: {} })
    .querySelectorAll('figure.block.terminal')
    .flatMap((figure) => {
      const proof = figure.querySelector('a.proof');
      const [, id = '', variant = '', step = ''] =
        /\/units\/([^/]+)\/#(.+)-step-(.+)$/.exec(proof?.getAttribute('href') ?? '') ?? [];
      const [, release = ''] = /^Nix (\d+\.\d+)/.exec(proof?.getAttribute('title') ?? '') ?? [];
      const folder = folders[id];
      if (folder === undefined) return [];
      return {
        command: text(figure, 'code b'),
        output: text(figure, 'code samp'),
        exit: Number(/^exit (\d+)$/.exec(text(figure, 'code small'))?.[1] ?? 0),
        evidence: `${folder}/evidence/nix-${release}`,
        step,
        variant,
      };
    });
}

/** The same of the recording itself: its first lines are what was typed, and run.json has how it ended. */
export function recordedOf({
  evidence,
  step,
  variant,
  command,
}: Shown): Pick<Shown, 'command' | 'output' | 'exit'> {
  const lines = readFileSync(join(evidence, variant, `${step}.txt`), 'utf8')
    .replace(/\n$/, '')
    .split('\n');
  const typed = command.split('\n').length;
  const { steps } = JSON.parse(readFileSync(join(evidence, 'run.json'), 'utf8')) as {
    steps: { id: string; variant: string; exit: number }[];
  };
  return {
    command: lines
      .slice(0, typed)
      .map((line) => line.replace(/^(?:[\w-]+ )?[$>] /, ''))
      .join('\n'),
    output: lines.slice(typed).join('\n'),
    exit: steps.find((one) => one.id === step && one.variant === variant)?.exit ?? Number.NaN,
  };
}
