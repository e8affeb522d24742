import { resolve } from 'node:path';
import { Command } from 'commander';
import { ExecaError } from 'execa';
import { type BuildOptions, build } from './build/build.ts';

const options = new Command('npm run build --')
  .description(
    'Builds the site into dist/, with its search index, and the command `provenix`. Pages that show what was not run end the build.',
  )
  .option('--out <folder>', 'write the site there instead, without the command')
  .option('--site <address>', 'the public address, for the sitemap; also SITE')
  .option('--base <path>', 'the path below that address; also BASE')
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText(
    'after',
    `
Examples:
  npm run build
  SITE=https://docs.example.com npm run build
  BASE=/docs/ npm run build -- --out dist-docs`,
  )
  .parse()
  .opts<BuildOptions>();
try {
  await build(options);
} catch (error) {
  // Astro has said what is wrong; what is ours has not.
  if (!(error instanceof ExecaError)) console.error(error);
  process.exitCode = 1;
}
