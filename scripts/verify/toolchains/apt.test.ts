import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { unpackDebian } from './apt.ts';

// What apt says, and what a reader is told. The programs of apt are stand-ins, which say what the real ones say.

let place: string;
beforeEach(async () => {
  place = await temporaryFolder();
  await mkdir(join(place, 'bin'));
  await writeFile(join(place, 'keyring.gpg'), '');
  vi.stubEnv('PATH', `${join(place, 'bin')}:/usr/bin:/bin`);
  vi.stubEnv('PROVENIX_DEBIAN_MIRROR', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** What the stand-ins do by their command, for example { update: 'exit 100' }; a suite is `$suite`. */
async function standIns(does: Record<string, string>): Promise<void> {
  const cases = Object.entries({
    indextargets: 'echo http://mirror.example.com/debian/',
    ...does,
  }).map(([word, script]) => `*" ${word}"*) ${script} ;;`);
  const suite = String.raw`suite=$(printf '%s\n' "$*" | sed -n 's/.*Dir::Cache=\([^ ]*\).*/\1/p'); suite=$(basename "$suite")`;
  const script = `#!/bin/sh\necho "$0 $*" >> ${place}/calls\n${suite}\ncase " $*" in\n${cases.join('\n')}\nesac\n`;
  for (const name of ['apt-get', 'apt-cache', 'dpkg'])
    await writeFile(join(place, 'bin', name), script, { mode: 0o755 });
}

async function refusal(suites = ['forky', 'sid'], keyring = join(place, 'keyring.gpg')): Promise<string> {
  const options = {
    release: '2.34',
    packages: ['nix-bin'],
    work: join(place, 'work'),
    root: join(place, 'root'),
  };
  const error: unknown = await unpackDebian({ ...options, suites, keyring }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ name: 'NoNix' });
  return (error as Error).message;
}

/** How often apt was asked for this. */
async function calls(word: string): Promise<number> {
  const all = await readFile(join(place, 'calls'), 'utf8');
  return all.split('\n').filter((line) => line.endsWith(` ${word}`)).length;
}

describe('a mirror', () => {
  test('that cannot be reached is said to be just that, though apt ends with 0', async () => {
    await standIns({
      update: `echo "W: Failed to fetch http://mirror.example.com/debian/dists/$suite/InRelease  Could not resolve 'mirror.example.com'
W: Some index files failed to download. They have been ignored, or old ones used instead." >&2`,
      policy: 'true',
    });
    const said = await refusal();
    expect(said).toMatch(
      /^The Debian mirror http:\/\/mirror\.example\.com\/debian\/ cannot be reached\. apt said: .*Could not resolve 'mirror\.example\.com'\n/,
    );
    expect(said).toContain('PROVENIX_DEBIAN_MIRROR=');
    expect(said).not.toContain('have no Nix');
    expect(await calls('update')).toBe(1);
  });
  test('that is named by PROVENIX_DEBIAN_MIRROR is the one that is asked', async () => {
    vi.stubEnv('PROVENIX_DEBIAN_MIRROR', 'http://other.example.com/debian');
    await standIns({ update: 'echo "W: Failed to fetch http://other.example.com/  refused" >&2' });
    expect(await refusal()).toContain('The Debian mirror http://other.example.com/debian cannot be reached.');
  });
  test('without one of the suites is asked for the next', async () => {
    await standIns({
      update: `[ $suite = sid ] || { echo "E: The repository 'http://mirror.example.com/debian $suite Release' does not have a Release file." >&2; exit 100; }`,
      policy: 'echo "  Candidate: 2.35.1+dfsg-1"',
    });
    expect(await refusal()).toMatch(
      /^Debian's packages have no Nix 2\.34: http:\/\/mirror\.example\.com\/debian\/ has no forky, sid has 2\.35\.1\+dfsg-1\.\n.*versions\.json/,
    );
  });
  test('that has suites without that Nix, or without any, is not blamed', async () => {
    await standIns({
      update: 'true',
      policy: `[ $suite = sid ] && echo '  Candidate: (none)' || echo '  Candidate: 2.26.3'`,
    });
    expect(await refusal()).toContain(
      "Debian's packages have no Nix 2.34: forky has 2.26.3, sid has no nix-bin.",
    );
  });
  test('whose list is not signed is asked three times, and what apt says is passed on', async () => {
    await standIns({
      update: `printf 'W: GPG error: NO_PUBKEY 0E98404D386FA1D9\\nE: The repository is not signed.\\033[2J\\n' >&2; exit 100`,
    });
    const said = await refusal();
    expect(said).toContain(
      String.raw`could not read the package list of forky (3 tries). apt said: E: The repository is not signed.\u{1b}[2J`,
    );
    expect(await calls('update')).toBe(3);
  });
  test('that loses a download is asked three times', async () => {
    await standIns({
      update: 'true',
      policy: 'echo "  Candidate: 2.34.8"',
      install: `echo "E: Failed to fetch http://mirror.example.com/nix.deb  Hash Sum mismatch" >&2; exit 100`,
    });
    expect(await refusal()).toContain(
      'could not download Nix from forky (3 tries). apt said: E: Failed to fetch http://mirror.example.com/nix.deb  Hash Sum mismatch',
    );
  });
  test('is named by nobody', async () => {
    await standIns({ indextargets: 'echo http://mirror.example.com/ubuntu/' });
    expect(await refusal()).toContain(
      "This machine's apt names no Debian mirror.\n  Set PROVENIX_DEBIAN_MIRROR",
    );
  });
});

test('a machine without apt, and one without the keys, are told what to install', async () => {
  vi.stubEnv('PATH', join(place, 'bin'));
  expect(await refusal()).toMatch(
    /^There is no suitable nix on PATH, and no apt-get .*\n {2}Install Nix yourself/,
  );
  vi.stubEnv('PATH', `${join(place, 'bin')}:/usr/bin:/bin`);
  await standIns({});
  expect(await refusal(['sid'], join(place, 'no-keyring.gpg'))).toMatch(
    /no-keyring\.gpg, so Debian's packages cannot be trusted\.\n {2}Install it: apt-get install debian-archive-keyring/,
  );
});

test('a signal ends a download, and nothing is tried again', async () => {
  await standIns({ update: `touch ${place}/began; exec sleep 600` });
  const stop = new AbortController();
  const options = { release: '2.34', suites: ['sid'], packages: [], work: join(place, 'work'), root: place };
  const running = unpackDebian({ ...options, keyring: join(place, 'keyring.gpg'), signal: stop.signal });
  const ended = expect(running).rejects.toMatchObject({ isCanceled: true });
  await expect
    .poll(() =>
      readFile(join(place, 'began')).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  stop.abort();
  await ended;
  expect(await calls('update')).toBe(1);
});
