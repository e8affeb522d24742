// As a whole: an old Node has no parseArgs, and must get as far as the check in main.ts.
import util from 'node:util';
import { BadUse } from './bad-use.ts';

export interface ExplainOptions {
  action: 'explain';
  /** Undefined: standard input. */
  file: string | undefined;
  json: boolean;
}

export type Options = ExplainOptions | { action: 'help' } | { action: 'version' };

const known: Record<string, string> = {
  json: 'json',
  help: 'help',
  h: 'help',
  version: 'version',
  V: 'version',
};

export function readOptions(args: string[]): Options {
  const { tokens } = util.parseArgs({ args, strict: false, allowPositionals: true, tokens: true });
  const words: string[] = [];
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const name = known[token.name];
    if (!name)
      throw new BadUse(
        `there is no option ${token.rawName}.\nThe options are --json, --help and --version; see: provenix --help`,
      );
    if (token.inlineValue)
      throw new BadUse(
        `the option ${token.rawName} takes no value, and "${token.value}" was given.\nWrite ${token.rawName} alone.`,
      );
    given.add(name);
  }
  if (given.has('help')) return { action: 'help' };
  if (given.has('version')) return { action: 'version' };

  const [command, file, ...more] = words;
  if (command === undefined)
    throw new BadUse(
      'nothing was asked.\nTo explain an error: nix build 2>&1 | provenix explain\nFor more: provenix --help',
    );
  if (command !== 'explain')
    throw new BadUse(
      `there is no command "${command}".\nThe command is: provenix explain [FILE]; see: provenix --help`,
    );
  if (more.length > 0)
    throw new BadUse(
      `explain reads one file, and ${String(words.length - 1)} were given.\nQuote a name that has blanks in it, or join the files: cat FILES | provenix explain`,
    );
  return { action: 'explain', file: file === '-' ? undefined : file, json: given.has('json') };
}
