import { autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Transaction } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { nix } from '@replit/codemirror-lang-nix';
import { completeNames } from './names.ts';

export interface Editor {
  element: HTMLElement;
  text(): string;
  /** Shows another text, without a way back to the one before. */
  show(text: string, path: string): void;
  focus(): void;
}

/** Colours as the blocks of the page have them (src/lib/highlight/). */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword], color: 'var(--press)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--proof)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: tags.propertyName, color: 'var(--ink)', fontWeight: '600' },
]);

const looks = EditorView.theme({
  '&': { color: 'var(--ink)', background: 'var(--raised)', fontSize: 'var(--code)' },
  '&.cm-focused': { outline: '2px solid var(--proof)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', maxHeight: '24rem', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'var(--panel)', color: 'var(--ink-soft)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--proof-soft)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': { background: 'var(--mark)' },
  '.cm-tooltip': { background: 'var(--raised)', color: 'var(--ink)', border: '1px solid var(--rule-strong)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--proof)', color: 'var(--paper)' },
});

/** Chromium gives what is typed over a coloured word a style of its own, which the site's policy refuses: so it is put in here. */
const typeOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to, empty } = view.state.selection.main;
    const typed = event.data;
    if (event.inputType !== 'insertText' || typed === null || empty || event.isComposing) return false;
    event.preventDefault();
    const insert = (): Transaction =>
      view.state.update(view.state.replaceSelection(typed), {
        userEvent: 'input.type',
        scrollIntoView: true,
      });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, typed, insert))) view.dispatch(insert());
    return true;
  },
});

/**
 * An editor for Nix and other text. It stands in a shadow, where its styles come as style sheets of a script, which
 * the site's policy allows; Tab leaves it, as it leaves every field of the page.
 * @param changed is called after each edit
 * @param run is called for Ctrl-Enter
 */
export function createEditor(label: string, changed: () => void, run: () => void): Editor {
  const element = document.createElement('div');
  element.className = 'bench-editor';
  const root = element.attachShadow({ mode: 'open' });
  const state = (text: string, path: string): EditorState =>
    EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        typeOver,
        indentUnit.of('  '),
        syntaxHighlighting(colours),
        looks,
        ...(path.endsWith('.nix') ? [nix(), autocompletion({ override: [completeNames] })] : []),
        keymap.of([
          {
            key: 'Mod-Enter',
            run: () => {
              run();
              return true;
            },
          },
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.contentAttributes.of({ 'aria-label': `${label}, ${path}`, tabindex: '0' }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) changed();
        }),
      ],
    });
  const view = new EditorView({ state: state('', ''), parent: root, root });
  return {
    element,
    text: () => view.state.doc.toString(),
    show: (text, path) => {
      view.setState(state(text, path));
    },
    focus: () => {
      view.focus();
    },
  };
}
