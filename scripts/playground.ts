import { resolve } from 'node:path';
import { Command } from 'commander';
import { listenForStop } from './listen-for-stop.ts';
import { makeImage } from './playground/image.ts';
import { judgeLive } from './playground/judge-live.ts';
import { publishImage } from './playground/publish.ts';
import { runOrSay } from './run-or-say.ts';

interface Flags {
  acceptMoved?: true;
  judge?: true;
  filter: string[];
  root: string;
}

const flags = new Command('playground')
  .description(
    'Makes the machine that runs Nix in a page: an i386 computer from Debian packages, started once and saved.',
  )
  .option('--accept-moved', 'take what Debian has now, and write scripts/playground/packages.json anew')
  .option('--judge', 'run every unit in the machine and write which steps it answers as recorded')
  .option('-f, --filter <part...>', 'with --judge: only units whose name contains one of these', [])
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText(
    'after',
    `
Examples:
  npm run playground                         make the image, where it is not there yet
  npm run playground -- --judge              and hold its answers against all recordings (hours)
  npm run playground -- --judge -f language  of some units; the record keeps what it says of the others
  npm run playground -- --accept-moved       after Debian published other packages`,
  )
  .parse()
  .opts<Flags>();

await runOrSay(async () => {
  const stop = listenForStop();
  const started = performance.now();
  const say = (text: string): void => {
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);
  };
  const options = { root: flags.root, say, signal: stop.signal };
  const image = await makeImage({ ...options, acceptMoved: flags.acceptMoved === true });
  say(`the image is ${image.folder}`);
  await publishImage(flags.root, resolve(flags.root, 'dist'));
  if (flags.judge && !(await judgeLive({ ...options, image, filters: flags.filter }))) process.exitCode = 1;
});
