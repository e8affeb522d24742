import util from 'node:util';

/**
 * Node's own, for commander (scripts/pack/provenix.ts puts it there). Looked up when it is called: a Node before 16.11
 * has none, and must get as far as the check in main.ts.
 */
export function stripVTControlCharacters(text: string): string {
  return util.stripVTControlCharacters(text);
}
