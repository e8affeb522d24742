import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { ExecaError, execa } from 'execa';
import { measureSearch, writeMeasured } from './measure-search.ts';

export interface BuildOptions {
  /** Where the site is written. Default: dist. */
  out?: string;
  /** The public address, for the sitemap. Default: SITE. */
  site?: string;
  /** The path below that address. Default: BASE, else "/". */
  base?: string;
}

/** Builds the site, the command `provenix`, then the search index. Throws where either fails. */
export async function build({ out = 'dist', site, base }: BuildOptions = {}): Promise<void> {
  const env = {
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(site !== undefined && { SITE: site }),
    ...(base !== undefined && { BASE: base }),
  };
  await execa('astro', ['build', '--outDir', out], { env, preferLocal: true, stdio: 'inherit' });
  // The command line answers from the same table of errors, so both are built from one state.
  await execa('node', ['packages/provenix/build.ts'], { env, preferLocal: true, stdio: 'inherit' });
  await execa('pagefind', ['--site', out, '--quiet'], { env, preferLocal: true, stdio: 'inherit' });
  // The evidence page compares the two ways to find an error, which are both there only now.
  await writeMeasured(out, await measureSearch(out));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const options = new Command('npm run build --')
    .description(
      'Builds the site into dist/, with its search index. Pages that show what was not run end the build.',
    )
    .option('--out <folder>', 'where the site is written', 'dist')
    .option('--site <address>', 'the public address, for the sitemap; also SITE')
    .option('--base <path>', 'the path below that address; also BASE')
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
    // Astro and Pagefind have said what is wrong; what is ours has not.
    if (!(error instanceof ExecaError)) console.error(error);
    process.exitCode = 1;
  }
}
