import { escapeHtml } from './escape.ts';
import { startsCommand } from '../shell/whole-commands.ts';
import { saidWord } from '../transcript/said-word.ts';
import { prompt } from '../transcript/transcript.ts';

/** A terminal block as HTML: what was typed, what it printed, how it ended. */
export interface TerminalStep {
  run: string;
  /** The repository it ran in, where the unit has several. */
  in?: string | undefined;
  /** undefined: there is no recording. */
  output: string | undefined;
  exit: number;
}

/** The lines of a command, each whole command behind a prompt; the prompt is a mark of its own, so that a selection and the copy button leave it out. */
export function commandHtml({ run, in: repository }: Pick<TerminalStep, 'run' | 'in'>): string {
  const typed = run.trimEnd();
  const starts = startsCommand(typed);
  return typed
    .split('\n')
    .map((line, index) => {
      const mark = starts[index] ? prompt(repository) : '> ';
      return `<i>${escapeHtml(mark)}</i><b>${escapeHtml(line)}</b>`;
    })
    .join('\n');
}

/** Errors and warnings are marked, in a trace too, where they stand indented. */
export function outputHtml(output: string): string {
  return output
    .split('\n')
    .map((line) => {
      const text = escapeHtml(line);
      const said = saidWord(line);
      if (!said) return text;
      return `<em class="${said.word === 'error' ? 'e' : 'w'}${said.indent ? ' in' : ''}">${text}</em>`;
    })
    .join('\n');
}

export function terminalHtml(steps: readonly TerminalStep[]): string {
  const blocks = steps.map((step) => {
    const parts = [commandHtml(step)];
    if (step.output) parts.push(`<samp>${outputHtml(step.output)}</samp>`);
    if (step.output !== undefined && step.exit !== 0) parts.push(`<small>exit ${String(step.exit)}</small>`);
    return parts.join('\n');
  });
  // Several steps are lines of their own, with a little room between them.
  return blocks.length > 1 ? blocks.map((block) => `<span>${block}</span>`).join('') : blocks.join('');
}
