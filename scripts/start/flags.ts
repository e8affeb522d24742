import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readPort } from '../serve.ts';

export interface StartFlags {
  port: number;
  verify: boolean;
  verbose: boolean;
  machine: boolean;
  root: string;
}

/** What `npm start` was asked for; what cannot be is refused here, before anything runs. */
export function readStartFlags(): StartFlags {
  return new Command('npm start --')
    .description(
      'Runs the units if there is a Nix or one can be fetched, builds the site and serves it on 127.0.0.1.',
    )
    .addOption(
      new Option('--port <number>', 'the port; one in use is passed over')
        .env('PORT')
        .default(4321)
        .argParser(port),
    )
    .option('--no-verify', 'show recorded evidence without running units')
    .option('--no-machine', 'do not make the machine that runs Nix in a page, where there is none')
    .option('--verbose', 'print a line for each unit, and all that the build prints', false)
    .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '../..'))
    .addHelpText('after', examples)
    .parse()
    .opts<StartFlags>();
}

const examples = `
Examples:
  npm start
  npm start -- --port 8080
  PORT=8080 npm start -- --no-verify
  npm start -- --no-machine
  npm start -- --verbose`;

function port(text: string): number {
  try {
    return readPort(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
