import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { listenForStop } from './listen-for-stop.ts';
import type { Moved } from './playground/fetch-packages.ts';
import { makeImage } from './playground/image.ts';
import { judgeLive } from './playground/judge-live.ts';
import { publishImage } from './playground/publish.ts';
import { runOrSay } from './run-or-say.ts';
import { tellTotals } from './tell-totals.ts';

interface Flags {
  moved: Moved;
  judge?: true;
  sample?: true;
  filter: string[];
  json?: string;
  root: string;
}

const flags = new Command('playground')
  .description(
    'Makes the machine that runs Nix in a page: an i386 computer from Debian packages, started once and saved.',
  )
  .addOption(
    new Option('--moved <what>', 'where Debian has other packages than scripts/playground/packages.json')
      .choices(['refuse', 'tell', 'accept'])
      .default('refuse'),
  )
  .option('--judge', 'run every unit in the machine and write which steps it answers as recorded')
  .option('--sample', 'run some units that are said to run live, and write nothing')
  .option('--json <file>', 'write how many steps were as recorded')
  .option('-f, --filter <part...>', 'with --judge: only units whose name contains one of these', [])
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText(
    'after',
    `
Examples:
  npm run playground                         make the image, where it is not there yet
  npm run playground -- --judge              and hold its answers against all recordings (hours)
  npm run playground -- --judge -f language  of some units; the record keeps what it says of the others
  npm run playground -- --sample             some that are said to run live: do they still?
  npm run playground -- --moved accept       after Debian published other packages: write the list anew`,
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
  const image = await makeImage({ ...options, moved: flags.moved });
  say(`the image is ${image.folder}`);
  await publishImage(flags.root, resolve(flags.root, 'dist'));
  if (!flags.judge && !flags.sample) return;
  const { same, lost } = await judgeLive({
    ...options,
    image,
    filters: flags.filter,
    sample: flags.sample === true,
  });
  await tellTotals({ passed: same, failed: lost, skipped: 0 }, flags.json);
});
