import util from 'node:util';

export { stripVTControlCharacters } from 'node:util';

/**
 * Node's own `styleText` for the prompts and for us (scripts/pack/create-provenix.ts gives it to them): Node 20.0 has none, that
 * of 20.12 takes no list of formats, and only newer ones heed NO_COLOR.
 */
export function styleText(format: string | readonly string[], text: string): string {
  const { NO_COLOR, TERM } = process.env;
  if (!process.stdout.isTTY || NO_COLOR || TERM === 'dumb') return text;
  return [format].flat().reduceRight((inner, name) => {
    const [open, close] = util.inspect.colors[name] ?? [0, 0];
    return `\x1b[${String(open)}m${inner}\x1b[${String(close)}m`;
  }, text);
}
