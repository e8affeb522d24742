import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Options, execa } from 'execa';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keyring } from '../../scripts/verify/toolchains/mirror.ts';
import type { Versions } from '../../src/schemas/versions.ts';
import { ownProcesses } from '../support/processes.ts';
import { repository } from '../support/repository.ts';
import { siteFixture } from '../support/site-fixture.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// `npm start`, by npm as a reader types it, on a checkout with few examples and pages.

const options = {
  cwd: repository,
  reject: false,
  all: true,
  env: { NO_COLOR: '1', PORT: '0' },
  forceKillAfterDelay: false,
} satisfies Options;

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- its type is what execa makes of the options
function npmStart(root: string, ...args: string[]) {
  return execa('npm', ['start', '--silent', '--', '--root', root, ...args], options);
}

/** Resolves with all that was said when the address is printed. */
async function served({ all }: { all: Readable }): Promise<{ said: string[]; url: string }> {
  const said: string[] = [];
  for await (const line of createInterface(all)) {
    said.push(line);
    const url = /^Provenix is on (\S+)/.exec(line)?.[1];
    if (url) return { said, url };
  }
  throw new Error(`npm start ended without an address:\n${said.join('\n')}`);
}

/** Starts, lets the site be asked for, and ends it by a signal to npm alone. */
async function startAndStop(root: string, ...args: string[]): Promise<string[]> {
  const running = npmStart(root, ...args);
  const { said } = await served(running);
  running.kill('SIGTERM');
  await running;
  return said;
}

const runs = (text: string): boolean => ownProcesses().some((line) => line.includes(text));

describe('npm start', () => {
  let root: string;
  beforeAll(async () => {
    ({ root } = await siteFixture('recorded'));
  });

  // In this order: the second start stands on what the first one left.
  test('runs the examples, builds and serves; dies of a signal to npm, with all that it started', async () => {
    const running = npmStart(root);
    const { said, url } = await served(running);
    // Astro's warnings are shown; the fixture has no concepts, of which it warns.
    expect(said.filter((line) => !line.includes('[WARN]'))).toEqual([
      expect.stringMatching(/^Nix 2\.34\.\d+: \d+\.\d s$/),
      expect.stringMatching(/^units: [1-9]\d* passed, 0 failed, \d+ skipped; .*: \d+\.\d s$/),
      expect.stringMatching(/^site: built, \d+ pages: \d+\.\d s$/),
      'machine: none, so nothing runs in the page (npm run playground makes it, in some minutes)',
      expect.stringMatching(/^Provenix is on/),
    ]);
    expect((await fetch(url)).status).toBe(200);
    running.kill('SIGTERM');
    expect((await running).exitCode).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
    await expect.poll(() => runs(basename(root)), { timeout: 20_000 }).toBe(false);
  });

  test('runs and builds nothing again where nothing has changed', async () => {
    const said = (await startAndStop(root)).join('\n');
    expect(said).toMatch(/^units: (\d+) passed, 0 failed, \d+ skipped; \1 passed before/m);
    expect(said).toMatch(/^site: unchanged since it was built: \d+\.\d s$/m);
  });

  test('builds again what was changed by hand; --verbose shows each example and all that Astro says', async () => {
    await writeFile(join(root, 'dist/index.html'), 'other');
    const running = npmStart(root, '--verbose');
    const { said, url } = await served(running);
    const text = said.join('\n');
    expect(text).toContain('site: built');
    expect(text).toContain('recipes/greeting (2.34)');
    expect(text).toContain('/reference/greeting/index.html');
    expect(await (await fetch(url)).text()).toContain('</html>');
    running.kill('SIGTERM');
    await running;
  });

  test('makes the machine of the pages while it serves, says where it cannot, and leaves it out where it is told to', async () => {
    const list = join(root, 'scripts/playground/packages.json');
    await mkdir(dirname(list), { recursive: true });
    await writeFile(list, '{ "packages": "none" }');
    const running = npmStart(root, '--no-verify');
    const lines = createInterface(running.all)[Symbol.asyncIterator]();
    const said: string[] = [];
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      said.push(line.value);
      if (line.value.startsWith('machine: it could not be made')) break;
    }
    const text = said.join('\n');
    expect(text).toContain('machine: none yet; it is made while you read');
    const url = /^Provenix is on (\S+)/m.exec(text)?.[1] ?? '';
    expect((await fetch(url)).status).toBe(200);
    running.kill('SIGTERM');
    expect((await running).exitCode).toBe(0);
    const without = await startAndStop(root, '--no-verify', '--no-machine');
    expect(without.join('\n')).toContain('machine: none, so nothing runs in the page');
    await rm(dirname(list), { recursive: true });
  });
});

describe('npm start is refused', () => {
  test.each([
    [['--port', 'abc'], {}, 'found port "abc", expected a number from 0 to 65535'],
    [['--port', '65536'], {}, 'found port "65536", expected'],
    [['--port', ''], {}, 'found port "", expected'],
    [[], { PORT: '4321x' }, "'4321x' from env 'PORT' is invalid. found port"],
    [['--prot', '8080'], {}, "unknown option '--prot'"],
  ])('for %j and %j, before anything runs', async (args, env, message) => {
    const { root: place } = await siteFixture();
    const command = ['scripts/start.ts', '--root', place, ...args];
    const { all, exitCode } = await execa(process.execPath, command, {
      ...options,
      env: { ...options.env, ...env },
    });
    expect(exitCode).toBe(1);
    expect(all).toContain(message);
    expect(all).not.toContain('Nix');
    expect(existsSync(join(place, 'dist'))).toBe(false);
    expect(existsSync(join(place, '.cache'))).toBe(false);
  });
});

describe('npm start with another example', () => {
  let root: string;
  beforeEach(async () => {
    ({ root } = await siteFixture('recorded'));
  });

  async function addExample(run: string): Promise<void> {
    const folder = join(root, 'examples/recipes/another');
    await mkdir(join(folder, 'flake'), { recursive: true });
    await writeFile(join(folder, 'flake/file'), 'text\n');
    await writeFile(
      join(folder, 'example.yaml'),
      `title: Another\nsummary: One more of them.\ngit: false\nsteps:\n  - id: run\n    run: ${run}\n`,
    );
  }

  test('does not show what this machine disproves', async () => {
    await addExample('exit 7');
    const { all, exitCode } = await npmStart(root);
    expect(exitCode).toBe(1);
    expect(all).toContain('found exit 7, expected 0');
    expect(all).toContain('With the recorded evidence: npm start -- --no-verify');
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  test('shows what is wrong with a page', async () => {
    await writeFile(join(root, 'src/content/reference/greeting.mdx'), '\n```nix\n1\n```\n', { flag: 'a' });
    const { all, exitCode } = await npmStart(root, '--no-verify');
    expect(exitCode).toBe(1);
    expect(all).toContain('src/content/reference/greeting.mdx: line 12: found a raw code block');
    expect(all).not.toContain('Provenix is on');
  });

  test('leaves no folder and no process at Ctrl-C while it runs, though the signal comes again and again', async () => {
    const before = await readdir(tmpdir());
    const seconds = String(randomInt(1e8, 1e9));
    await addExample(`sleep ${seconds}`);
    const running = execa(process.execPath, ['scripts/start.ts', '--root', root], options);
    await expect.poll(() => runs(seconds), { timeout: 50_000 }).toBe(true);
    running.kill('SIGINT');
    // More than one more: the kernel makes one signal of two that it has not delivered yet.
    const again = setInterval(() => running.kill('SIGINT'), 20);
    const { exitCode } = await running;
    clearInterval(again);
    expect(exitCode).toBe(130);
    await expect.poll(() => runs(seconds), { timeout: 20_000 }).toBe(false);
    expect(await readdir(tmpdir())).toEqual(before);
  });

  test('ends the build too', async () => {
    const running = execa(process.execPath, ['scripts/start.ts', '--root', root, '--no-verify'], options);
    await expect.poll(() => runs('astro'), { timeout: 50_000 }).toBe(true);
    running.kill('SIGTERM');
    expect((await running).exitCode).toBe(143);
    await expect.poll(() => runs(basename(root)), { timeout: 20_000 }).toBe(false);
    expect(existsSync(join(root, '.cache/dist.json'))).toBe(false);
  });
});

// Without Debian's keys apt is not asked at all (scripts/verify/toolchains/apt.test.ts).
describe.skipIf(!existsSync(keyring))('npm start where no Nix is at hand', () => {
  let root: string;
  let bin: string;
  beforeEach(async () => {
    ({ root } = await siteFixture('recorded'));
    bin = join(await temporaryFolder(), 'bin');
    await mkdir(bin);
    // A suite that was never fetched, so that apt is asked.
    const versions = join(root, 'versions.json');
    const { nix, ...rest } = JSON.parse(await readFile(versions, 'utf8')) as Versions;
    nix.releases[nix.default] = { suites: ['nowhere'] };
    await writeFile(versions, JSON.stringify({ nix, ...rest }));
  });

  // eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- its type is what execa makes of the options
  async function startWithApt(update: string) {
    const script = `#!/bin/sh\ncase "$*" in *update*) ${update} ;; *indextargets*) echo http://mirror.example.com/debian ;; esac\n`;
    for (const name of ['apt-get', 'apt-cache', 'dpkg'])
      await writeFile(join(bin, name), script, { mode: 0o755 });
    const env = { ...options.env, PROVENIX_NIX: 'debian', PATH: `${bin}:${process.env['PATH'] ?? ''}` };
    return { running: execa(process.execPath, ['scripts/start.ts', '--root', root], { ...options, env }) };
  }

  test('serves recorded evidence, and says why', async () => {
    const { running } = await startWithApt(
      'echo "W: Failed to fetch http://mirror.example.com  refused" >&2',
    );
    const { said } = await served(running);
    running.kill('SIGTERM');
    expect((await running).exitCode).toBe(0);
    expect(said.join('\n')).toMatch(
      /^Pages show recorded evidence only, since Nix cannot run here: The Debian mirror .* cannot be reached\. apt said: /m,
    );
    expect(said.join('\n')).not.toMatch(/^units: /m);
  });

  test('ends a download at a signal, and leaves nothing of it', async () => {
    const began = join(bin, 'began');
    const unpacking = async (): Promise<string[]> =>
      (await readdir(join(repository, '.cache/nix'))).filter((name) => name.startsWith('unpacking-'));
    const before = await unpacking();
    const { running } = await startWithApt(`touch ${began}; exec sleep 600`);
    await expect.poll(() => existsSync(began), { timeout: 50_000 }).toBe(true);
    running.kill('SIGTERM');
    expect((await running).exitCode).toBe(143);
    // Other tests may be unpacking at the same time: their folders come and go, and one of this download's would stay.
    const left = async (): Promise<string[]> => (await unpacking()).filter((name) => !before.includes(name));
    await expect.poll(left, { timeout: 50_000 }).toEqual([]);
  });
});
