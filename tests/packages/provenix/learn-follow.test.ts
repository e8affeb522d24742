import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildCommand } from './command.ts';
import { type Learner, filesBelow, newLearner } from './learner.ts';

// A reader who types the lessons: `check` and `watch` go on to the next one and write no file, and what the reader or Nix
// wrote is right where it may be.

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

const place = { folder: 'track' };
const page = (lesson: string): string => `https://docs.example.com/learn/${lesson}/`;

/** A stand-in for Nix in the last lessons of the language. */
const language = (where = 'lib/attrsets.nix'): Promise<void> =>
  learner.nix(
    '2.34.8',
    `case "$*" in *where*) echo '"${where}"';; *) echo '"https://registry.example.com:8080/"';; esac`,
  );

/** A stand-in for Nix in the first lessons of first-flake, which reads its settings. */
const settings = (): Promise<void> =>
  learner.nix(
    '2.34.8',
    'case "$*" in *config*) cat "$HOME/features";; *) echo "there is no such file" >&2; exit 9;; esac',
  );

describe('check', () => {
  test('goes on from lesson to lesson, and writes no file', async () => {
    const begun = await learner.learn('start first-flake track');
    expect(begun.stdout).toMatch(/^The first lesson is nix: /m);
    expect(begun.stdout).toContain(`Its page: ${page('first-flake/nix')}\n`);
    expect(begun.stdout).toContain('When you have done it: provenix learn check');
    await settings();
    const first = await learner.learn('check', place);
    expect([first.exitCode, first.stdout]).toEqual([
      0,
      expect.stringMatching(/^Nix answers as in the lesson nix\.\n\nThe next lesson is flakes: /),
    ]);
    expect(first.stdout).toContain(`Its page: ${page('first-flake/flakes')}\n`);
    const notYet = await learner.learn('check', place);
    expect([notYet.exitCode, notYet.stdout]).toEqual([1, expect.stringContaining('in the lesson flakes.')]);
    await learner.write('features', 'flakes nix-command\n');
    const second = await learner.learn('check', place);
    expect([second.exitCode, second.stdout]).toEqual([
      0,
      expect.stringContaining('The next lesson is repository: '),
    ]);
    expect(await readdir(join(home, 'track'))).toEqual([]);
  });

  test('begins with the files of the first lesson where they are asked for', async () => {
    await learner.learn('start service-module track');
    expect(await readdir(join(home, 'track'))).toEqual([]);
    expect((await learner.learn('diff', place)).stdout).toContain('+++ flake.nix');
    expect((await learner.learn('goto start', place)).stdout).toContain(page('service-module/start'));
    expect(await readdir(join(home, 'track'))).toEqual(['flake.lock', 'flake.nix']);
    expect((await learner.learn('diff', place)).stdout).toBe('Your files are those of the tutorial.');
  });

  test('says after the last lesson that it was the last, as often as it is asked', async () => {
    await learner.learn('start language track');
    await learner.learn('goto library', place);
    await language();
    for (const words of ['check', 'check', 'watch']) {
      const { exitCode, stdout } = await learner.learn(words, place);
      expect([exitCode, stdout], words).toEqual([
        0,
        expect.stringContaining('This was the last lesson of "'),
      ]);
      expect(stdout).toMatch(/^ {2}provenix learn start \S+$/m);
    }
  });

  test('goes on from a lesson that nothing can check, and watch leaves that to the reader', async () => {
    await learner.learn('start across-the-airgap track');
    await learner.learn('goto look', place);
    const watched = await learner.learn('watch', place);
    expect([watched.exitCode, watched.stdout]).toEqual([
      1,
      expect.stringContaining('When you have done it, go on: provenix learn check'),
    ]);
    const before = await filesBelow(join(home, 'track'));
    const checked = await learner.learn('check', place);
    expect([checked.exitCode, checked.stdout]).toEqual([
      0,
      expect.stringMatching(/is not checked: .*The next lesson is manifest: /s),
    ]);
    expect(await filesBelow(join(home, 'track'))).toEqual(before);
  });

  test('goes nowhere when another command went to another lesson meanwhile', async () => {
    await learner.learn('start language track');
    await learner.learn('goto library', place);
    await learner.learn('goto flake', place);
    const elsewhere = `${process.execPath} ${command} learn goto values > "$HOME/said" 2>&1`;
    await learner.nix('2.34.8', `${elsewhere}; echo '"https://registry.example.com:8080/"'`);
    // What must stay is gone with the files of the other lesson; the folder is where that command went.
    await learner.learn('check', place);
    expect(await learner.read('said')).toContain(page('language/values'));
    await learner.nix('2.34.8', 'exit 1');
    expect((await learner.learn('check', place)).stdout).toContain('in the lesson values.');
  });
});

test('watch goes on with the next lesson', async () => {
  await learner.learn('start first-flake track');
  await settings();
  const watching = learner.begin('watch', place);
  const printed = await follow(watching, {
    'The next lesson is flakes': async () => {
      await learner.write('features', 'flakes nix-command\n');
      await learner.write('track/notes.txt', 'saved\n');
    },
    'in the lesson repository.': () => Promise.resolve(),
  });
  expect(printed).toMatch(
    /the lesson nix\..*the lesson flakes\.\n.*is repository: .*the lesson repository\./s,
  );
  expect(await readdir(join(home, 'track'))).toEqual(['notes.txt']);
});

test('watch sees an add and a commit, and is not kept busy by a lock file that Nix writes while it is asked', async () => {
  await learner.learn('start language track');
  await learner.learn('goto flake', place);
  const git = (...args: string[]): Promise<unknown> =>
    execa('git', ['-c', 'user.name=web', '-c', 'user.email=web@example.com', ...args], {
      cwd: join(home, 'track'),
    });
  // Each time another lock file, as no Nix does; git says what it has.
  await learner.nix(
    '2.34.8',
    'echo asked >> "$HOME/asked"; cp "$HOME/asked" flake.lock; git status >&2; git log --oneline >&2; exit 1',
  );
  const asked = async (): Promise<number> => (await learner.read('asked')).trim().split('\n').length;
  const counts: number[] = [];
  const counted = async (): Promise<void> => {
    await wait(1500);
    counts.push(await asked());
  };
  const printed = await follow(learner.begin('watch', place), {
    'Waiting for a change': async () => {
      await expect.poll(asked).toBe(2);
      await counted();
      await git('init', '--quiet');
      await git('add', 'flake.nix');
    },
    'new file:   flake.nix': async () => {
      await counted();
      await git('commit', '--quiet', '--message', 'the first');
    },
    'the first': counted,
  });
  expect(printed).toContain('Not yet: ');
  // Twice at the start; the add, which makes a repository first, and the commit are each asked for a few times.
  expect(counts[0]).toBe(2);
  expect(counts[2]).toBeLessThan(12);
}, 60_000);

describe('what must stay', () => {
  beforeEach(async () => {
    await learner.learn('start language track');
    await learner.learn('goto flake', place);
  });

  test('is as it was when the lesson was entered, and not as in the tutorial', async () => {
    const own = `# mine\n${await learner.read('track/service.nix')}`;
    await learner.write('track/service.nix', own);
    await language('none');
    expect((await learner.learn('check', place)).stdout).toContain('The next lesson is library: ');
    await language();
    await learner.write('track/service.nix', `${own}# later\n`);
    const changed = await learner.learn('check', place);
    expect([changed.exitCode, changed.stdout]).toEqual([
      1,
      expect.stringMatching(
        /^Not yet: service\.nix is not as it was when you came to this lesson, and it must /,
      ),
    ]);
    await rm(join(home, 'track/service.nix'));
    expect(await learner.learn('check', place)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('there is no service.nix') as unknown,
    });
    await learner.write('track/service.nix', own);
    expect(await learner.learn('check', place)).toMatchObject({ exitCode: 0 });
  });

  test('is what goto wrote, or left', async () => {
    await learner.write('track/service.nix', '# mine\n');
    const went = await learner.learn('goto library', place);
    expect(went.stdout).not.toContain('kept in');
    await language();
    expect(await learner.learn('check', place)).toMatchObject({ exitCode: 0 });
    await learner.write('track/service.nix', '# mine, later\n');
    expect(await learner.learn('check', place)).toMatchObject({ exitCode: 1 });
  });
});

describe('goto', () => {
  test('forward leaves alone what the lessons in between do not change; reset does not', async () => {
    await learner.learn('start first-flake track');
    await learner.learn('goto nixpkgs', place);
    await learner.write('track/flake.lock', '{ "nodes": "as Nix wrote it" }\n');
    const went = await learner.learn('goto default', place);
    expect(went.stdout).not.toContain('kept in');
    expect(await learner.read('track/flake.lock')).toContain('as Nix wrote it');
    expect(await learner.read('track/flake.nix')).toContain('hello-flake.sh');
    expect((await learner.learn('reset', place)).stdout).toContain(`kept in ${join(home, 'track.kept-1')}`);
    expect(await learner.read('track.kept-1/flake.lock')).toContain('as Nix wrote it');
    expect((await learner.learn('diff', place)).stdout).toBe('Your files are those of the tutorial.');
    await learner.learn('goto greeting', place);
    expect(await readdir(join(home, 'track'))).toEqual(['flake.nix']);
  });

  test('keeps what the reader typed and a lesson in between changes or takes away', async () => {
    await learner.learn('start service-module track');
    await learner.learn('goto ignored', place);
    await learner.write('track/module.nix', '# mine\n');
    await learner.write('track/example/quiet.nix', '# mine too\n');
    await learner.learn('goto hardening', place);
    expect(await filesBelow(join(home, 'track.kept-1'))).toEqual({
      'module.nix': '# mine\n',
      'example/quiet.nix': '# mine too\n',
    });
    expect(await readdir(join(home, 'track/example'))).not.toContain('quiet.nix');
  });
});

/** Does what is said as soon as a text is printed, in their order, and ends the command after the last. */
async function follow(
  running: ReturnType<typeof execFile>,
  steps: Record<string, () => Promise<void>>,
): Promise<string> {
  const left = Object.entries(steps);
  let printed = '';
  const over = new Promise((done) => running.once('close', done));
  for await (const chunk of running.stdout ?? []) {
    printed += String(chunk);
    while (left[0] && printed.includes(left[0][0])) await left.shift()?.[1]();
    if (left.length === 0) running.kill('SIGTERM');
  }
  await over;
  return printed;
}
