/**
 * What is taken out of a step's output before it is compared or shown. The sandbox fixes clock, paths, names and
 * locale, so little is left to do here; every rule has a reason and a test, and /concepts/proof/ names them.
 */

/** Colours and cursor movements: some commands print them without a terminal too. */
// eslint-disable-next-line no-control-regex -- escape sequences are control characters
const ansi = /\u001b(?:\[[0-9;?]*[A-Za-z]|\][^\u0007\u001b]{0,1000}(?:\u0007|\u001b\\)|[()][A-Z0-9])/g;

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

/** Normalises what a step printed: no colours, no carriage returns, no blanks at line ends, no blank lines at the ends. */
export function normalise(output: string): string {
  return output
    .replaceAll(ansi, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\r') + 1).trimEnd())
    .join('\n')
    .replaceAll(offlineWarning, '')
    .replace(/^\n+/, '')
    .trimEnd();
}
