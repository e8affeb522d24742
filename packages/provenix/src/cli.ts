import { data } from './data.ts';
import { BadUse } from './bad-use.ts';
import { explain } from './explain.ts';
import { help } from './help.ts';
import { readOptions } from './options.ts';

/** Exit codes: 0 a page was found, 1 none was, 2 the command could not be run as given. */
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
    else process.exitCode = (await explain(options)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof BadUse)) throw error;
    console.error(`provenix: ${error.message}`);
    process.exitCode = 2;
  }
}
