import { printable } from '../../../src/lib/terminal/printable.ts';
import { BadUse, Stopped } from './bad-use.ts';
import { createProject } from './create-project.ts';
import { data } from './data.ts';
import { readFlags } from './flags.ts';
import { help } from './help.ts';
import { list } from './list.ts';

/** Exit codes: 0 done, 2 it could not be done as given, 130 stopped (other signals: 128 and their number). */
export async function run(): Promise<void> {
  // A reader that closes the pipe early (`| head`) has what it wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  try {
    const flags = readFlags(process.argv.slice(2), data.templates);
    if (flags.help) console.log(help(flags.template));
    else if (flags.version) console.log(data.version);
    else if (flags.list) console.log(list(data.templates, flags.json));
    else await createProject(flags);
  } catch (error) {
    if (!(error instanceof BadUse || error instanceof Stopped)) throw error;
    console.error(`create-provenix: ${printable(error.message)}`);
    process.exitCode = error instanceof Stopped ? error.exitCode : 2;
  }
}
