import type { PlayUnit } from '../../lib/machine/play-unit.ts';
import { element } from '../elements.ts';
import { type Files, createFiles } from './files.ts';

/** What its buttons do. */
export interface Actions {
  run: () => void;
  stop: () => void;
  reset: () => void;
  /** Of an exercise. */
  check?: () => void;
  /** @param place where the terminal goes */
  shell: (place: HTMLElement) => void;
}

/** The parts of a workbench that change. */
export interface Bench {
  element: HTMLElement;
  files: Files;
  command: HTMLTextAreaElement;
  /** One sentence, also for those who hear it. */
  say(text: string): void;
  /** From 0 to 1; undefined: nothing is under way. */
  progress(part: number | undefined): void;
  busy(is: boolean): void;
  show(...output: Node[]): void;
  answer(...views: Node[]): void;
  offerAgain(again: () => void): void;
}

/** Makes the elements of a workbench. */
export function createBench(unit: PlayUnit, actions: Actions): Bench {
  const button = (text: string, action: () => void, kind = ''): HTMLButtonElement => {
    const made = element('button', { type: 'button', ...(kind && { class: kind }) }, text);
    made.addEventListener('click', action);
    return made;
  };
  const status = element('p', { class: 'bench-status', role: 'status' });
  const bar = element('progress', { max: '1', 'aria-label': 'Download of the machine', hidden: '' });
  const command = element('textarea', { rows: '2', spellcheck: 'false', autocapitalize: 'off' });
  const output = element('pre', {
    class: 'bench-output',
    tabindex: '0',
    role: 'region',
    'aria-label': `Output, ${unit.title}`,
  });
  const answer = element('div', { class: 'bench-answer', 'aria-live': 'polite' });
  const terminal = element('div', { class: 'bench-shell', hidden: '' });
  const run = button('Run', actions.run, 'primary');
  const stop = button('Stop', actions.stop);
  const shell = button('Shell', () => {
    actions.shell(terminal);
  });
  const check = actions.check && button('Check', actions.check, 'primary');
  const list = createFiles(unit.title, actions.run);
  stop.hidden = true;
  command.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    actions.run();
  });
  const made = element(
    'section',
    { class: 'bench', 'aria-label': `Run ${unit.title}` },
    status,
    bar,
    list.element,
    element('label', { class: 'bench-command' }, element('span', {}, 'Command'), command),
    element(
      'div',
      { class: 'bench-buttons' },
      run,
      ...(check ? [check] : []),
      stop,
      button('Reset', actions.reset),
      shell,
    ),
    output,
    answer,
    terminal,
  );
  return {
    element: made,
    files: list,
    command,
    say: (text) => {
      status.textContent = text;
    },
    progress: (part) => {
      bar.hidden = part === undefined;
      if (part !== undefined) bar.value = part;
    },
    busy: (is) => {
      made.setAttribute('aria-busy', String(is));
      stop.hidden = !is;
      for (const one of [run, shell, ...(check ? [check] : [])])
        one.setAttribute('aria-disabled', String(is));
    },
    show: (...parts) => {
      output.replaceChildren(...parts);
    },
    answer: (...views) => {
      answer.replaceChildren(...views);
    },
    offerAgain: (again) => {
      const once = button('Try again', () => {
        once.remove();
        again();
      });
      status.after(once);
    },
  };
}
