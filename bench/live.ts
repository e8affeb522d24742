import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { Command } from 'commander';
import { browser } from '../scripts/browser.ts';
import { currentImage } from '../scripts/playground/image.ts';
import { serve } from '../scripts/serve.ts';
import { createWorld } from '../scripts/verify/worlds/world.ts';
import { frameGaps, memory, openAndClose, run, throttle, watchFrames } from './live-page.ts';
import { median, prepare, root } from './support.ts';

// How soon the machine answers in a page of the built site, beside the same command in a world of the verifier, in
// turns in one run; how long the page stands still meanwhile, what of its memory comes back, and how long a slow network
// takes.

const flags = new Command('bench/live')
  .description('From a press on Run to the first answer, and to the next ones, beside native Nix.')
  .option('--turns <n>', 'how often each is measured', '7')
  .addHelpText(
    'after',
    '\nExamples:\n  npm run build && npm run playground && tools/with-node node bench/live.ts',
  )
  .parse()
  .opts<{ turns: string }>();

const commands = ['nix eval .#answer', 'nix eval --expr "1 + 1"', 'nix flake check'];
const megabits = 20;
/** How often a block is opened and closed again. */
const opened = 10;
const flake = '{\n  outputs = { self }: {\n    answer = builtins.map (x: x * x) [ 1 2 3 ];\n  };\n}\n';

const image = await currentImage(root);
if (!image) throw new Error('There is no machine to measure. Make it: npm run playground');
const { toolchain } = await prepare();
const site = await serve('dist', { port: 0 });
const chrome = await chromium.launch(await browser());
const first = new Map<string, number[]>(commands.slice(0, 2).map((command) => [command, []]));
const gaps: number[] = [];
const kept: number[] = [];
let slow: number;
const here = new Map<string, number[]>(commands.map((command) => [command, []]));
const native = new Map<string, number[]>(commands.map((command) => [command, []]));
try {
  for (let turn = 0; turn < Number(flags.turns); turn++) {
    for (const [command, times] of first) {
      // A browser that has kept nothing, each time.
      const context = await chrome.newContext();
      const page = await context.newPage();
      await page.goto(`${site.url}play/`);
      await page.locator('.bench-editor').waitFor();
      times.push(await run(page, command));
      if (command === commands[0]) {
        await watchFrames(page);
        for (const next of commands) here.get(next)?.push(await run(page, next));
        gaps.push(...(await frameGaps(page)));
      }
      await context.close();
    }
    for (const command of commands) native.get(command)?.push(await runNative(command));
  }
  const page = await chrome.newPage();
  await throttle(page, megabits);
  await page.goto(`${site.url}play/`);
  await page.locator('.bench-editor').waitFor();
  slow = await run(page, commands[0] ?? '');
  await page.close();
  const block = await chrome.newPage();
  await block.goto(`${site.url}units/language-values/`);
  for (let time = 0; time <= opened; time++) {
    await openAndClose(block);
    kept.push(await memory(chrome, block));
  }
} finally {
  await chrome.close();
  await site.close();
}

const bytes = [
  image.facts.bytes.state,
  ...['v86.wasm', 'files.json'].map((name) => gzipSync(readFileSync(join(image.folder, name))).length),
].reduce((sum, one) => sum + one, 0);
console.log(`the machine: ${(bytes / 1e6).toFixed(2)} MB; scripts of the page come to that`);
for (const [command, times] of first)
  console.log(`press to first answer, nothing kept, of ${command}: ${median(times).toFixed(0)} ms`);
for (const command of commands) {
  const [one, other] = [median(here.get(command) ?? []), median(native.get(command) ?? [])];
  console.log(
    `${command.padEnd(26)} ${one.toFixed(0).padStart(6)} ms in the page, ${(one / other).toFixed(1)} of native`,
  );
}
console.log(`press to first answer at ${String(megabits)} Mbit/s: ${slow.toFixed(0)} ms`);
const long = gaps.filter((gap) => gap > 100);
console.log(
  `frames after the first answer: ${String(gaps.length)}, ${String(long.length)} of them over 100 ms apart, the longest ${Math.max(...gaps).toFixed(0)} ms`,
);
const [before = NaN, after = NaN] = [kept[0], kept.at(-1)];
console.log(
  `memory after one open and close: ${before.toFixed(0)} MB; after ${String(opened)} more: ${after.toFixed(0)} MB, ${((after / before - 1) * 100).toFixed(1)} % more`,
);

async function runNative(command: string): Promise<number> {
  const world = await createWorld(toolchain);
  try {
    await world.lay('scratch', [{ path: 'flake.nix', content: Buffer.from(flake), executable: false }]);
    const { seconds } = await world.run(command, { cwd: '/home/user/scratch', timeout: 60 });
    return seconds * 1000;
  } finally {
    await world.remove();
  }
}
