import { printable } from '../terminal/printable.ts';

/**
 * What is taken out of a step's output before it is compared or shown. The sandbox fixes clock, paths, names and
 * locale, so little is left to do here; every rule has a reason and a test, and /concepts/proof/ names them.
 */

/**
 * Colours and cursor movements: some commands print them without a terminal too. A string (a title, a hyperlink) ends
 * at the next control character at the latest, so that a text is read once, however many begin in it.
 */
const ansi =
  // eslint-disable-next-line no-control-regex -- escape sequences are control characters
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0000-\u001f\u007f-\u009f]*(?:\u0007|\u001b\\|\u009c)|[()][A-Z0-9])/g;

/** Nix says this because the verifier takes the network away; it is about the verifier, not about the example. */
const offline = "you don't have Internet access; disabling some network-dependent features";
const offlineWarning = new RegExp(`^warning: ${offline}\\n?`, 'gm');

/** The same taken out of what a terminal gets, colours and all: Nix writes the line at once. */
export function withoutOfflineWarning(chunk: Uint8Array): Uint8Array {
  const text = Buffer.from(chunk).toString('latin1');
  const found = text.indexOf(offline);
  if (found === -1) return chunk;
  const begin = text.lastIndexOf('\n', found) + 1;
  const end = text.indexOf('\n', found);
  return Buffer.from(text.slice(0, begin) + (end === -1 ? '' : text.slice(end + 1)), 'latin1');
}

/**
 * Cleans what a step printed: no colours, no carriage returns, no spaces at line ends, no empty lines at both ends.
 * What a terminal would obey and is none of that stays, marked.
 */
export function cleanOutput(output: string): string {
  const text = output
    .replaceAll(ansi, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\r') + 1).trimEnd())
    .join('\n')
    .replaceAll(offlineWarning, '')
    .replace(/^\n+/, '')
    .trimEnd();
  return printable(text);
}
