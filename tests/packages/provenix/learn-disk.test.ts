import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildCommand } from './command.ts';
import { type Learner, filesBelow, newLearner } from './learner.ts';

// `provenix learn` on a disk that is full, or that may not be written: a small one of its own, in a namespace.

const mine = { 'flake.nix': '# mine: the flake\n{ }\n', 'notes.txt': 'mine: notes\n' };

let command = '';
let learner: Learner;
let saved = '';

beforeAll(async () => {
  command = await buildCommand();
  learner = await newLearner(command);
  const { home, learn, write } = learner;
  await learn('start service-module track');
  await learn('goto ignored', { folder: 'track' });
  for (const [path, text] of Object.entries(mine)) await write(`track/${path}`, text);
  await learn('start greet-function');
  saved = await temporaryFolder();
  await cp(home, saved, { recursive: true });
}, 180_000);

interface Disk {
  exit: number;
  stdout: string;
  stderr: string;
  /** The files of the home while nothing can be written, by path. */
  files: Record<string, string>;
}

/**
 * Runs a script in the home of the learner, which is a disk of its own of 512 KB.
 * @param before what is done to the disk first
 * @param script may call `learn WORDS`
 */
async function onDisk(before: string, script: string): Promise<Disk> {
  const out = await temporaryFolder();
  const { home, env } = learner;
  const { exitCode, stdout, stderr } = await execa(
    'unshare',
    [
      '--user',
      '--map-root-user',
      '--mount',
      'bash',
      '-c',
      `
      set -e
      mount -t tmpfs -o size=512k none "$HOME"
      cp -a "$SAVED/." "$HOME"
      cd "$HOME"
      learn() { "$NODE" "$COMMAND" learn "$@"; }
      ${before}
      set +e
      ( ${script} )
      exit=$?
      cp -a "$HOME" "$OUT/home"
      exit $exit
    `,
    ],
    {
      cwd: '/',
      env: { ...env, HOME: home, SAVED: saved, OUT: out, COMMAND: command, NODE: process.execPath },
      extendEnv: false,
      reject: false,
    },
  );
  return { exit: exitCode ?? -1, stdout, stderr, files: await filesBelow(join(out, 'home')) };
}

/** Leaves this many kilobytes on the disk. */
const fill = (kilobytes: number): string =>
  `head -c 1M /dev/zero > filler 2> "$OUT/full" || true; truncate --size=-${String(kilobytes)}K filler`;

const lost = (files: Record<string, string>): string[] =>
  Object.values(mine).filter((text) => !Object.values(files).includes(text));

/** The files without the filler. */
const without = ({ files }: Disk): string[] => Object.keys(files).filter((name) => name !== 'filler');

describe('a full disk', () => {
  test('loses nothing of the learner, wherever the space ends, and the next command goes on', async () => {
    const before = Object.keys(await filesBelow(saved));
    let refused = 0;
    for (let kilobytes = 0; ; kilobytes += 4) {
      const full = await onDisk(fill(kilobytes), 'cd track && learn goto unit-test');
      expect(lost(full.files), `${String(kilobytes)} KB left`).toEqual([]);
      if (full.exit === 0) break;
      refused += 1;
      expect(full.exit, full.stderr).toBe(2);
      expect(full.stderr).toMatch(
        /^provenix: .* cannot be written: the disk is full\. Your files are as they were\.\n/,
      );
      expect(without(full)).toEqual(before);
      const next = await onDisk(
        fill(kilobytes),
        'cd track; learn goto unit-test 2> "$OUT/refused"; rm ../filler; learn goto unit-test && learn diff',
      );
      expect(next).toMatchObject({ exit: 0, stderr: '' });
      expect(next.stdout).toMatch(/kept in .*\n.*Your files are those of the tutorial\.$/s);
      expect(lost(next.files)).toEqual([]);
      expect(kilobytes).toBeLessThan(100);
    }
    expect(refused).toBeGreaterThan(3);
  });

  test('begins nothing, and leaves nothing behind', async () => {
    const before = Object.keys(await filesBelow(saved));
    let refused = 0;
    for (let kilobytes = 0; kilobytes < 16; kilobytes += 4) {
      const full = await onDisk(fill(kilobytes), 'learn start first-flake a/b/c');
      if (full.exit === 0) break;
      refused += 1;
      expect(full).toMatchObject({ exit: 2, stderr: expect.stringContaining('the disk is full') as unknown });
      expect(without(full)).toEqual(before);
    }
    expect(refused).toBeGreaterThan(0);
  });

  test('makes no repository: git says why, and the next start goes on', async () => {
    const full = await onDisk(
      fill(16),
      'learn start greet-function other; echo "exit $?"; rm filler; learn start greet-function other',
    );
    expect(full.stdout).toMatch(/^exit 2\nThe last command here was interrupted\. It is finished now/);
    expect(full.stderr).toMatch(/^provenix: git .* failed in .*No space left on device/);
    expect(full.files['other/flake.nix']).toBe(full.files['greet-function/flake.nix']);
  });

  test('shows no hint that it could not count', async () => {
    const { exit, stderr } = await onDisk(fill(0), 'cd greet-function && learn hint');
    expect({ exit, stderr }).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('the disk is full') as unknown,
    });
  });

  test('is no wrong answer of the learner', async () => {
    await writeFile(
      join(saved, 'bin/nix'),
      '#!/bin/sh\ncase "$*" in --version) echo "nix (Nix) 2.34.8"; exit;; esac\necho "error: writing to file: No space left on device" >&2; exit 1\n',
      { mode: 0o755 },
    );
    const { exit, stderr } = await onDisk('', 'cd greet-function && learn check');
    expect({ exit, stderr }).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('the disk is full, so Nix could not answer') as unknown,
    });
    await rm(join(saved, 'bin/nix'));
  });
});

describe('a disk that may not be written', () => {
  const readOnly = 'mount -o remount,ro "$HOME"';

  test.each([
    ['goto', 'cd track && learn goto unit-test'],
    ['reset', 'cd greet-function && echo x > /dev/null && learn reset'],
    ['hint', 'cd greet-function && learn hint'],
    ['start', 'learn start first-flake'],
  ])('%s says so, and changes nothing', async (_word, script) => {
    const ran = await onDisk(readOnly, script);
    expect(ran.exit, ran.stderr).toBe(2);
    expect(ran.stderr).toMatch(
      /^provenix: .* cannot be written: it is read-only\. Your files are as they were\.\n/,
    );
    expect(ran.files).toEqual(await filesBelow(saved));
  });

  test('is read all the same', async () => {
    const { exit, stdout } = await onDisk(
      readOnly,
      'cd greet-function && learn diff && learn solution joined',
    );
    expect(exit).toBe(0);
    expect(stdout).toContain('concatStringsSep');
  });

  test('the folder alone: its state can be written, its files cannot', async () => {
    const ran = await onDisk(
      'mount --bind track track; mount -o remount,bind,ro track',
      'cd track && learn goto unit-test',
    );
    expect(ran.exit, ran.stderr).toBe(2);
    expect(ran.stderr).toContain('track cannot be written: it is read-only. Your files are as they were.');
    expect(ran.files).toEqual(await filesBelow(saved));
  });
});
