import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { serve } from '../scripts/serve.ts';
import { unpackChosen } from '../scripts/verify/toolchains/apt.ts';
import { startInRoot } from '../scripts/verify/toolchains/debian.ts';
import { type Driven, drive } from './bidi.ts';
import { median, root } from './support.ts';

// The built site in Firefox, as Debian has it: a session in a terminal, and the machine. Playwright's own Firefox cannot
// be had here, so this is no test of every page; it says that the parts which differ between browsers work in two.

const flags = new Command('bench/firefox')
  .description("Opens the built site in Debian's Firefox, which it fetches once, about 150 MB, without root.")
  .option('--turns <n>', 'how often each command is measured', '3')
  .addHelpText(
    'after',
    '\nExamples:\n  npm run build && npm run playground && tools/with-node node bench/firefox.ts',
  )
  .parse()
  .opts<{ turns: string }>();

const commands = ['nix eval .#answer', "nix eval --expr '1 + 1'", 'nix flake check'];
const expected: Record<string, string> = { 'nix eval .#answer': '[ 1 4 9 ]', "nix eval --expr '1 + 1'": '2' };
/** A page with a session of many screens. */
const sessions = 'reference/gum-prompts/installer/';

const firefoxRoot = await fetchFirefox();
const firefox = await drive([
  ...startInRoot(firefoxRoot, 'bwrap', false),
  ...[
    '--ro-bind',
    firefoxRoot,
    '/',
    '--dev',
    '/dev',
    '--proc',
    '/proc',
    '--tmpfs',
    '/tmp',
    '--tmpfs',
    '/home',
  ],
  ...['--setenv', 'HOME', '/home', '--setenv', 'MOZ_DISABLE_CONTENT_SANDBOX', '1', '--die-with-parent'],
  ...['/usr/lib/firefox-esr/firefox-esr', '--headless'],
]);
const site = await serve('dist', { port: 0 });
try {
  console.log(String(await firefox.evaluate('navigator.userAgent')));
  await firefox.open(site.url + sessions);
  await firefox.evaluate("document.querySelector('.session').scrollIntoView()");
  await until(firefox, "document.querySelector('.painted .xterm-rows')?.textContent.trim()");
  console.log('a session is in a terminal');
  await firefox.open(`${site.url}play/`);
  await until(firefox, "document.querySelector('.bench-editor')");
  console.log(`press to first answer: ${String(await run(firefox, commands[0] ?? ''))} ms`);
  for (const command of commands) {
    const times: number[] = [];
    for (let turn = 0; turn < Number(flags.turns); turn++) times.push(await run(firefox, command));
    console.log(`${command.padEnd(26)} ${median(times).toFixed(0).padStart(6)} ms`);
  }
  for (const line of firefox.said) console.log(line);
  if (firefox.said.length > 0) process.exitCode = 1;
} finally {
  await firefox.close();
  await site.close();
}

/** Debian's Firefox with all that it needs, in a folder that is its root. */
async function fetchFirefox(): Promise<string> {
  const cache = join(root, '.cache/firefox');
  const place = join(cache, 'root');
  if (existsSync(place)) return place;
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetching-'));
  console.log("fetching Firefox from Debian's packages (once)");
  const unpacked = await unpackChosen(
    { name: 'firefox-esr', prefix: '', what: 'Firefox' },
    { suites: ['bookworm'], packages: ['firefox-esr', 'bubblewrap'], work, root: join(work, 'root') },
  );
  if ('without' in unpacked) throw new Error(unpacked.without.join(', '));
  for (const folder of ['dev', 'proc', 'tmp', 'home'])
    await mkdir(join(work, 'root', folder), { recursive: true });
  await rename(join(work, 'root'), place);
  await rm(work, { recursive: true, force: true });
  return place;
}

/** Waits until an expression holds in the page. */
async function until(page: Driven, expression: string): Promise<void> {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    if (await page.evaluate(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`In two minutes it did not come to that: ${expression}`);
}

/** Milliseconds from the press to the answer. @throws where it is another one than it should be */
async function run(page: Driven, command: string): Promise<number> {
  const took = await page.evaluate(`new Promise((resolve) => {
    document.querySelector('.bench-command textarea').value = ${JSON.stringify(command)};
    const status = document.querySelector('.bench-status');
    const before = performance.now();
    new MutationObserver((_records, looks) => {
      if (!status.textContent.includes('ended with')) return;
      looks.disconnect();
      resolve(performance.now() - before);
    }).observe(status, { childList: true });
    [...document.querySelectorAll('.bench button')].find(({ textContent }) => textContent === 'Run').click();
  })`);
  const shown = String(await page.evaluate("document.querySelector('.bench-output').textContent"));
  if (!shown.includes(expected[command] ?? '')) throw new Error(`Firefox shows another answer: ${shown}`);
  return Number(took);
}
