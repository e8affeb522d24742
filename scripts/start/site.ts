import { globSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import ora from 'ora';
import { build } from '../build/build.ts';
import { BuiltSite } from '../build/built-site.ts';

export interface SiteOptions {
  /** The repository. */
  root: string;
  /** Whether the build prints all that it has to say. */
  verbose: boolean;
  signal: AbortSignal;
}

/** Builds dist/, unless it is the site that the sources of now give; prints one line about it. Throws where it fails. */
export async function buildWhatChanged({ root, verbose, signal }: SiteOptions): Promise<void> {
  const started = performance.now();
  const seconds = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  if (new BuiltSite(root).isCurrent()) {
    console.log(`site: unchanged since it was built: ${seconds()}`);
    return;
  }
  if (verbose) await build({ root, signal });
  else await buildQuietly(root, signal);
  const pages = globSync('**/index.html', { cwd: join(root, 'dist') }).length;
  console.log(`site: built, ${String(pages)} pages: ${seconds()}`);
}

/** A page that Astro has written. */
const written = /[├└]─ /;
/** What Astro says that should be read even where all went well. */
const telling = /\[(?:WARN|ERROR)\]/;

/** On a terminal one line that changes; else nothing but warnings. What a failed build printed is shown in full. */
async function buildQuietly(root: string, signal: AbortSignal): Promise<void> {
  const live = process.stderr.isTTY && !process.env['CI'];
  const spinner = live ? ora({ text: 'building the site', discardStdin: false }).start() : undefined;
  const said: string[] = [];
  let pages = 0;
  const tell = (line: string): void => {
    if (!written.test(line)) said.push(stripVTControlCharacters(line));
    else if (spinner) spinner.text = `building the site: ${String((pages += 1))} pages`;
  };
  try {
    await build({ root, signal, tell });
    spinner?.stop();
    for (const line of said) if (telling.test(line)) console.log(line);
  } catch (error) {
    spinner?.stop();
    if (!signal.aborted) console.error(said.join('\n'));
    throw error;
  }
}
