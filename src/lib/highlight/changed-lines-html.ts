import type { FileChange } from '../page/file-changes.ts';
import { highlightLines } from './highlight.ts';

/**
 * The lines of a file that changes, as HTML: what comes and goes as <ins> and <del>, each with its line feed, so that a
 * selection has whole lines. A file that is new or deleted as a whole has no marks.
 */
export async function changedLinesHtml({ kind, lines }: FileChange, language: string): Promise<string[]> {
  /** The two states are read each as a whole: a line of one means nothing to the grammar within the other. */
  const state = async (gone: 'added' | 'removed'): Promise<string[]> => [
    ...(await highlightLines(
      lines.flatMap(({ mark, text }) => (mark === gone ? [] : text)).join('\n'),
      language,
    )),
  ];
  const [before, after] = await Promise.all([state('added'), state('removed')]);
  return lines.map(({ mark }) => {
    const old = mark === 'added' ? undefined : before.shift();
    const line = (mark === 'removed' ? old : after.shift()) ?? '';
    if (kind !== 'changed' || mark === 'same') return `${line}\n`;
    return mark === 'added' ? `<ins>${line}\n</ins>` : `<del>${line}\n</del>`;
  });
}
