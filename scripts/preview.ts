import { Command } from 'commander';
import { serve } from './serve.ts';

const options = new Command('npm run preview --')
  .description('Serves the built site (dist/) on this machine.')
  .option('--port <number>', 'the port; also PORT (default: 4321, or the next free one)', Number)
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
  .opts<{ port?: number; dir: string; base?: string }>();

try {
  const { url, port, taken } = await serve(options.dir, {
    ...(options.port !== undefined && { port: options.port }),
    ...(options.base !== undefined && { base: options.base }),
  });
  if (taken !== undefined) console.log(`Port ${String(taken)} is in use, so the site is on ${String(port)}.`);
  console.log(`Provenix is on ${url}  (Ctrl-C ends it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
