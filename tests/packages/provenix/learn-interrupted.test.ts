import { cp, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildCommand } from './command.ts';
import { type Learner, filesBelow, newLearner } from './learner.ts';

// `provenix learn` is ended at every change that it makes, and at many moments by the clock: nothing of the learner's is
// lost, and the next command says what happened and goes on.

const endAt = resolve(import.meta.dirname, '../../support/end-at.cjs');
const interrupted = 'The last command here was interrupted';

/** Milliseconds. Each of these tests starts the command some eighty times. */
const long = 300_000;

/** What the learner wrote: over two of our files, in a file that we would make, and in one that is none of ours. */
const mine = {
  'flake.nix': '# mine: the flake\n{ }\n',
  'example/quiet.nix': '# mine: what a lesson in between deletes\n',
  'module.nix': '# mine: what a lesson in between changes\n{ }\n',
  'notes.txt': 'mine: notes\n',
};

let command = '';
let learner: Learner;
/** The home with the folder `track`, before the command that is interrupted. */
let saved = '';
/** Our files of the lesson that is gone to. */
let wanted: Record<string, string> = {};

beforeAll(async () => {
  command = await buildCommand();
  learner = await newLearner(command);
  const { home, learn, write } = learner;
  await learn('start service-module track');
  await learn('goto types-test', { folder: 'track' });
  wanted = await filesBelow(join(home, 'track'));
  await learn('goto ignored', { folder: 'track' });
  for (const [path, text] of Object.entries(mine)) await write(`track/${path}`, text);
  saved = await temporaryFolder();
  await cp(home, saved, { recursive: true });
}, 180_000);

async function again(): Promise<void> {
  for (const name of await readdir(learner.home)) await rm(join(learner.home, name), { recursive: true });
  await cp(saved, learner.home, { recursive: true });
}

/** The learner's texts that are neither in the folder nor in a copy. */
async function lost(): Promise<string[]> {
  const there = new Set(Object.values(await filesBelow(learner.home)));
  return Object.values(mine).filter((text) => !there.has(text));
}

const ended = (at: number, half: boolean): Record<string, string> => ({
  NODE_OPTIONS: `--require ${endAt}`,
  END_AT: String(at),
  END_HALF: half ? 'yes' : '',
});

describe.each([false, true])('ended at each change of a file, half of it made: %s', (half) => {
  test(
    'goto',
    async () => {
      const said = new Set<string>();
      for (let at = 1; ; at++) {
        await again();
        const { exitCode } = await learner.learn('goto types-test', {
          folder: 'track',
          env: ended(at, half),
        });
        expect(await lost(), `ended at ${String(at)}`).toEqual([]);
        const next = await learner.learn('diff', { folder: 'track' });
        expect(next, `after ${String(at)}`).toMatchObject({ exitCode: 0, stderr: '' });
        expect(await lost(), `after ${String(at)}`).toEqual([]);
        const names = Object.keys(await filesBelow(learner.home));
        expect(
          names.filter((name) => /provenix-new|journal/.test(name)),
          `after ${String(at)}`,
        ).toEqual([]);
        const arrived = next.stdout.endsWith('Your files are those of the tutorial.');
        if (arrived)
          expect(await filesBelow(join(learner.home, 'track'))).toEqual({
            ...wanted,
            'notes.txt': mine['notes.txt'],
          });
        else
          for (const [path, text] of Object.entries(mine))
            expect(await learner.read(`track/${path}`)).toBe(text);
        const says = next.stdout.startsWith(interrupted);
        said.add(`${arrived ? 'new files' : 'old files'}, ${says ? 'said' : 'silent'}`);
        // It is silent only before it began, and after its end.
        if (arrived && exitCode !== 0 && !half) expect(says, `after ${String(at)}`).toBe(true);
        if (says && arrived) expect(next.stdout).toContain(`kept in ${join(learner.home, 'track.kept-1')}`);
        if (exitCode === 0) break;
        expect(at).toBeLessThan(60);
      }
      expect(said).toContain('new files, said');
      expect(said).toContain('new files, silent');
      expect(said).toContain('old files, silent');
    },
    long,
  );

  test(
    'start',
    async () => {
      for (let at = 1; ; at++) {
        await again();
        const first = await learner.learn('start greet-function', { env: ended(at, half) });
        const next = await learner.learn('start greet-function');
        if (first.exitCode === 0) {
          expect(next.stderr).toContain('is not empty');
          break;
        }
        // Ended after the last change, it is whole.
        if (next.exitCode === 2) expect(next.stderr).toContain('is not empty');
        else expect(next, `after ${String(at)}`).toMatchObject({ exitCode: 0, stderr: '' });
        const { stdout } = await learner.learn('diff', { folder: 'greet-function' });
        expect(stdout, `after ${String(at)}`).toBe('Your files are those of the tutorial.');
        expect(await readdir(join(learner.home, 'greet-function')), `after ${String(at)}`).toEqual([
          '.git',
          'flake.nix',
        ]);
        expect(await readdir(join(learner.home, 'greet-function/.git'))).toContain('index');
        expect(at).toBeLessThan(60);
      }
    },
    long,
  );

  test('hint', async () => {
    await again();
    await learner.learn('start greet-function');
    for (let at = 1; ; at++) {
      const { exitCode } = await learner.learn('hint', { folder: 'greet-function', env: ended(at, half) });
      const { stdout } = await learner.learn('diff', { folder: 'greet-function' });
      expect(stdout).toBe('Your files are those of the tutorial.');
      if (exitCode === 0) break;
      expect(at).toBeLessThan(20);
    }
    expect(await learner.learn('hint', { folder: 'greet-function' })).toMatchObject({ exitCode: 0 });
  });
});

test(
  'a check that goes on to the next lesson: the folder is at the one or the other, and no file is another one',
  async () => {
    const said = new Set<string>();
    for (let at = 1; ; at++) {
      await again();
      await learner.learn('start first-flake typed');
      await learner.nix('2.34.8', 'echo none');
      const { exitCode } = await learner.learn('check', { folder: 'typed', env: ended(at, true) });
      const { stdout, stderr } = await learner.learn('check', { folder: 'typed' });
      expect(stderr, `after ${String(at)}`).toBe('');
      said.add(/in the lesson (\w+)/.exec(stdout)?.[1] ?? stdout);
      expect(await readdir(join(learner.home, 'typed'))).toEqual([]);
      expect(await lost()).toEqual([]);
      if (exitCode === 0) break;
      expect(at).toBeLessThan(20);
    }
    expect([...said]).toEqual(['nix', 'flakes']);
  },
  long,
);

test(
  'an interruption of the interruption: the second command is ended too, at each of its changes',
  async () => {
    for (let at = 1; ; at++) {
      await again();
      await learner.learn('goto types-test', { folder: 'track', env: ended(12, false) });
      const { exitCode } = await learner.learn('check', { folder: 'track', env: ended(at, true) });
      expect(await lost(), `ended at ${String(at)}`).toEqual([]);
      await learner.learn('diff', { folder: 'track' });
      expect(await lost(), `after ${String(at)}`).toEqual([]);
      expect(await filesBelow(join(learner.home, 'track'))).toMatchObject(wanted);
      if (exitCode !== undefined) break;
      expect(at).toBeLessThan(60);
    }
  },
  long,
);

test('what is changed between the interruption and the next command is kept as well', async () => {
  await again();
  await learner.learn('goto types-test', { folder: 'track', env: ended(12, false) });
  await learner.write('track/flake.nix', '# later\n');
  const { stdout } = await learner.learn('diff', { folder: 'track' });
  expect(stdout).toContain(
    `kept in ${join(learner.home, 'track.kept-1')} and ${join(learner.home, 'track.kept-2')}`,
  );
  expect(await learner.read('track.kept-2/flake.nix')).toBe('# later\n');
  expect(await lost()).toEqual([]);
});

describe.each(['SIGKILL', 'SIGINT'] as const)('ended by %s at many moments', (signal) => {
  // Milliseconds. The command needs about 100 on an idle machine; what is past its end is a command that has ended.
  const moments = Array.from({ length: 12 }, (_, index) => index * 15);

  test(
    'goto',
    async () => {
      for (const moment of moments) {
        await again();
        await endAfter('goto types-test', moment, signal);
        expect(await lost(), `after ${String(moment)} ms`).toEqual([]);
        expect(await learner.learn('diff', { folder: 'track' })).toMatchObject({ exitCode: 0, stderr: '' });
        expect(await lost(), `after ${String(moment)} ms`).toEqual([]);
      }
    },
    long,
  );

  test.each(['check', 'watch'])('%s', async (word) => {
    await again();
    await learner.nix('2.34.8', 'sleep 0.1; echo 1');
    const before = await filesBelow(learner.home);
    for (const moment of moments) {
      await endAfter(word, moment, signal);
      expect(await filesBelow(learner.home), `after ${String(moment)} ms`).toEqual(before);
    }
    expect(await learner.learn('check', { folder: 'track' })).toMatchObject({ exitCode: 1, stderr: '' });
  });
});

async function endAfter(words: string, moment: number, signal: NodeJS.Signals): Promise<void> {
  const running = learner.begin(words, { folder: 'track' });
  const over = new Promise((done) => running.once('close', done));
  await wait(moment);
  running.kill(signal);
  await over;
}
