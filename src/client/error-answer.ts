import type { Result } from '../lib/match/match.ts';
import { foreign } from '../lib/match/foreign.ts';
import { element } from './elements.ts';
import { explain, findErrors, guessErrors } from './error-table.ts';
import { pageView } from './error-views.ts';
import { keepPaste } from './kept-paste.ts';
import { missTitle, missView } from './miss-view.ts';

const pause = 120;
/** What a line of a trace begins with. */
const mayHaveTrace = (text: string): boolean => /^[ \t]*(?:…|\.\.\.|while evaluating)/m.test(text);

export interface Answering {
  /** Goes to the best page for what is in the box, if there is one. */
  open(): Promise<void>;
}

/** Makes the box answer while the reader types. Loaded on the first touch (error-box.ts). */
export function answerErrors(box: HTMLElement, paste: HTMLTextAreaElement): Answering {
  const part = (name: string): Element => {
    const found = box.querySelector(name);
    if (!found) throw new Error(`error box: found no ${name}, see src/components/page/ErrorBox.astro`);
    return found;
  };
  const result = part('[data-result]');
  const status = part('[data-status]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts questions, so that a late answer does not replace a newer one. */
  let asked = 0;

  const answer = async (): Promise<Result | undefined> => {
    const mine = ++asked;
    const text = paste.value;
    keepPaste(text);
    if (text.trim() === '') {
      result.replaceChildren();
      status.textContent = '';
      return undefined;
    }
    try {
      void explain(undefined);
      const found = await findErrors(text);
      const explanation = await explain(found.matches[0]?.id);
      if (mine !== asked) return undefined;
      const guesses = found.none && !foreign(text) ? await guessErrors(text) : [];
      if (mine !== asked) return undefined;
      result.replaceChildren(found.none ? missView(text, guesses) : pageView(found, explanation, text));
      const [best] = found.matches;
      if (best && (best.parts.option ?? best.parts.attribute ?? best.parts.variable ?? best.parts.package)) {
        const { namesHint } = await import('./names-hint.ts');
        const hint = await namesHint(best);
        if (mine !== asked) return undefined;
        result.append(...hint);
      }
      if (mayHaveTrace(text)) {
        const { traceView } = await import('./trace-view.ts');
        if (mine !== asked) return undefined;
        result.append(...traceView(text));
      }
      status.textContent = found.none
        ? missTitle(text, guesses)
        : `Best page: ${found.matches[0]?.title ?? ''}`;
      return found;
    } catch {
      status.textContent = 'The list of errors could not be loaded. Try again when you are online.';
      result.replaceChildren(element('p', { class: 'answer none' }, status.textContent));
      return undefined;
    }
  };
  const open = async (): Promise<void> => {
    clearTimeout(timer);
    const best = (await answer())?.matches[0];
    if (best) location.assign(best.url);
    else paste.focus();
  };

  paste.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void answer(), pause);
  });
  void answer();
  return { open };
}
