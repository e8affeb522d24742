import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCommand } from './command.ts';
import { type Learner, filesBelow, newLearner } from './learner.ts';

// What `provenix learn check` asks besides the change itself, and how long it waits for an answer.

let command = '';
beforeAll(async () => {
  command = await buildCommand();
}, 180_000);

let learner: Learner;
let home = '';
beforeEach(async () => {
  learner = await newLearner(command);
  ({ home } = learner);
});

/** A folder of a tutorial at a lesson. */
async function at(track: string, lesson: string): Promise<{ folder: string }> {
  await learner.learn(`start ${track} track`);
  await learner.learn(`goto ${lesson}`, { folder: 'track' });
  return { folder: 'track' };
}

describe('what must stay', () => {
  const greets = (reader: string): Promise<void> =>
    learner.nix(
      '2.34.8',
      `case "$*" in *reader*) echo '${reader}'; exit;; esac
mkdir -p "$HOME/out/bin" && printf '#!/bin/sh\\necho Hello, web, from hello-flake.' > "$HOME/out/bin/hello-flake"
chmod +x "$HOME/out/bin/hello-flake" && echo "$HOME/out"`,
    );

  test('is asked after what the change does, and named with both answers', async () => {
    const place = await at('first-flake', 'default');
    await greets('Hello, you.');
    const changed = await learner.learn('check', place);
    expect(changed.exitCode).toBe(1);
    expect(changed.stdout).toMatch(/^Not yet: something is changed that must stay\. With a name /);
    expect(changed.stdout).toContain('expected  a line with Hello, reader, from hello-flake.\n');
    expect(changed.stdout).toContain('found     Hello, you.\n');
    await greets('Hello, reader, from hello-flake.');
    const kept = await learner.learn('check', place);
    expect([kept.exitCode, kept.stdout]).toEqual([0, expect.stringContaining('what must stay is as it was')]);
  });
});

test('a lesson that no check can judge says so and why, and asks what must stay', async () => {
  const look = await at('across-the-airgap', 'look');
  const without = await learner.learn('check', { ...look, path: '/nowhere' });
  expect([without.exitCode, without.stdout]).toEqual([
    0,
    expect.stringMatching(/^The change of the lesson look is not checked: This lesson changes nothing/),
  ]);
  await rm(join(home, 'track'), { recursive: true });
  const ask = await at('installer-that-asks', 'ask');
  await learner.nix('2.34.8', 'echo hostname: node9');
  expect((await learner.learn('check', ask)).stdout).toContain('something is changed that must stay');
});

test('a program that a check runs and that is not there is named, and is no wrong answer', async () => {
  const place = await at('first-flake', 'commit');
  await learner.nix('2.34.8', 'true');
  await mkdir(join(home, 'some'));
  for (const name of ['sh', 'bash'])
    await symlink((await execa('sh', ['-c', `command -v ${name}`])).stdout, join(home, 'some', name));
  const path = `${learner.programs}:${join(home, 'some')}`;
  expect(await learner.learn('check', { ...place, path })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('there is no mktemp on PATH, and the check runs it') as unknown,
  });
  // What the learner's own program lacks is one.
  const missing = 'echo "/nix/store/a/bin/hello-flake: line 4: gitt: command not found" >&2; exit 127';
  await learner.learn('goto default', place);
  await learner.nix('2.34.8', missing);
  const own = await learner.learn('check', place);
  expect([own.exitCode, own.stdout]).toEqual([1, expect.stringContaining('found     exit 12')]);
});

describe('a question that takes too long', () => {
  const isThere = (pid: number): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  /** A Nix that says its process and does not end for a minute, which is longer than any test. */
  const hangs = (more = ''): Promise<void> =>
    learner.nix('2.34.8', `${more}\necho $$ > "$HOME/pid"\nfor second in $(seq 60); do sleep 1; done`);
  const pidOf = async (): Promise<number> =>
    Number(await readFile(join(home, 'pid'), 'utf8').catch(() => ''));

  test.each(['check', 'watch'])('is ended, with a sentence, and nothing is lost: %s', async (words) => {
    const place = await at('language', 'values');
    await learner.write('track/services.nix', 'mine\n');
    await hangs();
    const before = await filesBelow(join(home, 'track'));
    const { stderr, exitCode } = await learner.learn(`${words} --timeout=1`, place);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'this took longer than 1 second and was ended. Your files are as they were.\n  nix eval --file services.nix\n',
    );
    expect(stderr).toContain(`To give it more time: provenix learn ${words} --timeout=2`);
    expect(await filesBelow(join(home, 'track'))).toEqual(before);
    expect(isThere(await pidOf())).toBe(false);
  });

  test('is named while it is waited for, and killed where it does not end by itself', async () => {
    const place = await at('language', 'values');
    await hangs(`trap '' TERM`);
    const { stderr, exitCode } = await learner.learn('check --timeout=11', place);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^Waiting for: nix eval --file services\.nix\nIt is ended after 11 seconds\.$/m);
    expect(stderr).toContain('took longer than 11 seconds');
    expect(isThere(await pidOf())).toBe(false);
  }, 40_000);

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends with the command: %s', async (signal) => {
    const place = await at('language', 'values');
    await hangs();
    const running = learner.begin('check', place);
    const ended = new Promise((done) => running.on('exit', done));
    let pid = 0;
    while (pid === 0) {
      await wait(50);
      pid = await pidOf();
    }
    running.kill(signal);
    expect(await ended).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
    await expect.poll(() => isThere(pid)).toBe(false);
  });

  test.each([
    ['check --timeout=0', '--timeout takes whole seconds from 1 to 99999'],
    ['goto values --timeout=5', 'learn goto asks Nix for nothing, so it takes no --timeout'],
  ])('%s', async (words, says) => {
    const place = await at('language', 'values');
    expect(await learner.learn(words, place)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(says) as unknown,
    });
  });
});
