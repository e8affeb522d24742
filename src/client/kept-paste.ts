/** What is in the box for errors, kept with this entry of the browser's history: Back brings it back, a new visit does not. */

/** Above this a browser may refuse to keep it. In characters. */
const most = 200_000;

interface State {
  paste?: unknown;
}

export function keepPaste(text: string): void {
  // A link that brings the paste brings it back too.
  if (location.hash.startsWith('#q=')) return;
  const state = (history.state ?? {}) as State;
  const paste = text.length > most ? '' : text;
  if (state.paste !== paste) history.replaceState({ ...state, paste }, '');
}

export function keptPaste(): string {
  const { paste } = (history.state ?? {}) as State;
  return typeof paste === 'string' ? paste : '';
}
