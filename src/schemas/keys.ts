/**
 * Keys as a unit writes them: text is typed as it stands, a name in angle brackets is a key, `<lt>` is "<" itself.
 * "node1<Enter>" types five letters and presses Enter; "<Ctrl-C>" interrupts.
 */
const named: Record<string, string> = {
  Enter: '\r',
  Tab: '\t',
  'Shift-Tab': '\u001b[Z',
  Esc: '\u001b',
  Space: ' ',
  Backspace: '\u007f',
  Delete: '\u001b[3~',
  Up: '\u001b[A',
  Down: '\u001b[B',
  Right: '\u001b[C',
  Left: '\u001b[D',
  lt: '<',
};

export const keyNames = [...Object.keys(named), 'Ctrl-A to Ctrl-Z'];

/** What a terminal sends for the keys; undefined where a name is unknown. */
export function keysToInput(keys: string): string | undefined {
  const parts = keys.split(/(<[^<>]*>)/).map((part) => {
    const name = /^<([^<>]*)>$/.exec(part)?.[1];
    if (name === undefined) return part.includes('<') ? undefined : part;
    const letter = /^Ctrl-([A-Z])$/.exec(name)?.[1];
    return letter ? String.fromCharCode(letter.charCodeAt(0) - 64) : named[name];
  });
  return parts.some((part) => part === undefined) ? undefined : parts.join('');
}
