import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { serve } from './serve.ts';

export interface PreviewOptions {
  /** A port, also as it was typed; default PORT, else 4321. */
  port?: number | string | undefined;
  base?: string | undefined;
  /** Ends the server. Default: nothing but the end of the process does. */
  signal?: AbortSignal;
}

/** Serves a built site and prints its address. Resolves when it is stopped, or where it cannot be served. */
export async function serveUntilStopped(
  folder: string,
  { port, base, signal }: PreviewOptions,
): Promise<void> {
  try {
    const served = await serve(folder, {
      ...(port !== undefined && { port }),
      ...(base !== undefined && { base }),
    });
    if (served.taken !== undefined)
      console.log(`Port ${String(served.taken)} is in use, so the site is on ${String(served.port)}.`);
    console.log(`Provenix is on ${served.url}  (Ctrl-C ends it)`);
    if (!signal) return;
    if (!signal.aborted) await once(signal, 'abort');
    await served.close();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { dir, ...options } = new Command('npm run preview --')
    .description('Serves the built site (dist/) on this machine.')
    .option('--port <number>', 'the port; also PORT (default: 4321, or the next free one)')
    .option('--dir <folder>', 'the built site', 'dist')
    .option('--base <path>', 'the path that the site was built for; also BASE (default: /)')
    .addHelpText(
      'after',
      `
Examples:
  npm run preview                     the site on http://127.0.0.1:4321/
  npm run preview -- --port 8080
  PORT=8080 npm run preview
  BASE=/docs/ npm run build && BASE=/docs/ npm run preview`,
    )
    .parse()
    .opts<PreviewOptions & { dir: string }>();
  await serveUntilStopped(dir, options);
}
