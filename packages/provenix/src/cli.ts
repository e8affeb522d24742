import { guess } from '../../../src/lib/match/guess.ts';
import { match } from '../../../src/lib/match/match.ts';
import { printable } from '../../../src/lib/terminal/printable.ts';
import { data } from './data.ts';
import { explain } from './explain.ts';
import { help } from './help.ts';
import { loadBeside } from './load-beside.ts';
import { type Options, readOptions } from './options.ts';
import type { Host } from './tools/host.ts';
import { pagesOf } from '../../../src/lib/match/rows.ts';

/** Exit codes: 0 a page was found, or what was asked of `learn` holds, 1 it was not, 2 the command could not be run as given. */
export async function run(): Promise<void> {
  // A reader that closes the pipe early (`| head`) has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    const options = readOptions(process.argv.slice(2));
    if (options.action === 'help') console.log(help);
    else if (options.action === 'version') console.log(data.version);
    else process.exitCode = (await answer(options)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'BadUse') throw error;
    console.error(`provenix: ${printable(error.message)}`);
    process.exitCode = 2;
  }
}

async function answer(options: Extract<Options, { action: 'explain' | 'learn' | 'tool' }>): Promise<boolean> {
  if (options.action === 'explain') return explain(options);
  if (options.action === 'tool') return runTool(options.command, options.words);
  const { learn } = await loadBeside<typeof import('./learn/learn.ts')>('learn');
  return learn(options.words);
}

/** What is not `explain` is loaded when it is asked for. */
async function runTool(command: string, words: readonly string[]): Promise<boolean> {
  const pages = pagesOf(data.table);
  const host: Host = {
    version: data.version,
    match: (text) => match(data.table, text),
    guess: (text) => guess(pages, text),
    explanations: data.explanations,
  };
  if (command === 'mcp' && words.length === 0) {
    const { mcp } = await loadBeside<typeof import('./mcp/mcp.ts')>('mcp');
    await mcp(host);
    return true;
  }
  const { tool } = await loadBeside<typeof import('./tools/tools.ts')>('tools');
  return tool(command, words, host);
}
