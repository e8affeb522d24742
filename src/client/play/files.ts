import type { PlayFile } from '../../lib/machine/play-unit.ts';
import { element } from '../elements.ts';
import { createEditor } from './editor.ts';
import { refusal } from './file-name.ts';

/** The files of a workbench: a list of them, and an editor for one. */
export interface Files {
  element: HTMLElement;
  /** As the reader has them now. */
  all(): PlayFile[];
  /** @param first the path of the file that is shown; default: the first of all */
  replace(files: readonly PlayFile[], first?: string): void;
  focus(): void;
}

/** @param run is called for Ctrl-Enter in the editor */
export function createFiles(label: string, run: () => void): Files {
  let files: PlayFile[] = [];
  let shown = 0;
  const list = element('div', { class: 'bench-files', role: 'group', 'aria-label': 'Files' });
  const editor = createEditor(label, keep, run);
  const name = element('input', {
    'aria-label': 'Name of a new file',
    placeholder: 'new-file.nix',
    size: '14',
    spellcheck: 'false',
  });
  const add = element('button', { type: 'button' }, 'Add file');
  const remove = element('button', { type: 'button' }, 'Remove file');
  const said = element('span', { role: 'status' });

  function keep(): void {
    const file = files[shown];
    if (file) files[shown] = { ...file, text: editor.text() };
  }
  const show = (index: number): void => {
    shown = Math.max(0, Math.min(index, files.length - 1));
    const file = files[shown];
    editor.show(file?.text ?? '', file?.path ?? '');
    draw();
  };
  const draw = (): void => {
    list.replaceChildren(
      ...files.map(({ path }, index) => {
        const tab = element('button', { type: 'button', 'aria-pressed': String(index === shown) }, path);
        tab.addEventListener('click', () => {
          show(index);
        });
        return tab;
      }),
    );
    remove.hidden = files.length < 2;
  };
  add.addEventListener('click', () => {
    const path = name.value.trim();
    const why = refusal(path, files);
    said.textContent = why ?? '';
    if (why !== undefined) {
      name.focus();
      return;
    }
    files.push({ path, text: '' });
    name.value = '';
    show(files.length - 1);
    editor.focus();
  });
  remove.addEventListener('click', () => {
    files.splice(shown, 1);
    show(shown - 1);
  });
  const replace = (others: readonly PlayFile[], first?: string): void => {
    files = others.map((file) => ({ ...file }));
    show(files.findIndex(({ path }) => path === first));
  };
  return {
    element: element(
      'div',
      {},
      list,
      editor.element,
      element('div', { class: 'bench-more' }, name, add, remove, said),
    ),
    all: () => files.map((file) => ({ ...file })),
    replace,
    focus: () => {
      editor.focus();
    },
  };
}
