import { Command } from 'commander';
import { BadUse, quoted } from './bad-use.ts';
import { isTimeout } from './timeout.ts';

export interface ExplainOptions {
  action: 'explain';
  /** A file, the id of an error, or words of its message. None: standard input. */
  asked: readonly string[];
  json: boolean;
  /** Read the trace of the text as well. */
  trace: boolean;
}

export interface LearnOptions {
  action: 'learn';
  /** What follows `learn`. */
  words: string[];
}

export interface ToolOptions {
  action: 'tool';
  command: string;
  /** What follows the command: it reads its own options. */
  words: string[];
}

/** Commands that are files of their own (src/tools/, src/mcp/). */
export const tools = ['check', 'search', 'agents', 'skill', 'mcp'];

export type Options =
  ExplainOptions | LearnOptions | ToolOptions | { action: 'help' } | { action: 'version' };

export function readOptions(args: string[]): Options {
  const [named = ''] = args;
  if (tools.includes(named)) return { action: 'tool', command: named, words: args.slice(1) };
  // Its own words for help and refusals are not used: those of help.ts and below say what to do.
  const program = new Command()
    .option('--json')
    .option('--trace')
    .option('-h, --help')
    .option('-V, --version');
  // `learn` reads it by itself.
  const timeouts = named === 'learn' ? args.filter(isTimeout) : [];
  const {
    operands: [command, ...asked],
    unknown: [strange],
  } = program.parseOptions(args.filter((arg) => !timeouts.includes(arg)));
  if (strange !== undefined) throw refusedOption(strange, program);
  const { help, version, json = false, trace = false } = program.opts<Partial<Record<string, true>>>();
  if (help) return { action: 'help' };
  if (version) return { action: 'version' };

  if (command === undefined)
    throw new BadUse(
      'nothing was asked.\nTo explain an error: nix build 2>&1 | provenix explain\nFor more: provenix --help',
    );
  if (command === 'learn') return { action: 'learn', words: [...asked, ...timeouts] };
  if (command !== 'explain')
    throw new BadUse(
      `there is no command ${quoted(command)}.\nThe commands are: provenix explain [FILE | ID | WORDS], learn, ${tools.join(', ')}; see: provenix --help`,
    );
  return { action: 'explain', asked: asked.length === 1 && asked[0] === '-' ? [] : asked, json, trace };
}

/** @param given as it was typed, for example "--jsom", "-xy" or "--json=yes" */
function refusedOption(given: string, program: Command): BadUse {
  const name = given.startsWith('--') ? (given.split('=', 1)[0] ?? '') : given.slice(0, 2);
  return program.options.some(({ long }) => long === name)
    ? new BadUse(
        `the option ${name} takes no value, and ${quoted(given.slice(name.length + 1))} was given.\nWrite ${name} alone.`,
      )
    : new BadUse(
        `there is no option ${/\s/.test(name) ? quoted(name) : name}.\nIts options: ${program.options.map(({ long }) => long).join(', ')}; see: provenix --help`,
      );
}
