import { existsSync } from 'node:fs';
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newUnitFiles } from '../../scripts/new/unit-files.ts';
import { type Fixture, fixture } from '../support/fixture.ts';
import { repository } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// Whatever happens in a world, its folder is gone afterwards. The verifier gets a folder for temporary files that
// nothing else writes to, so that what is left there is its own.

const recipe = (more: string): string => `title: A recipe\nsummary: Leaves nothing.\n${more}`;
const units: Record<string, string> = {
  'recipes/locked/example.yaml': recipe(
    'git: false\nsteps:\n  - id: lock\n    run: mkdir -p a/b && touch a/b/c && nix-store --add a/b/c && chmod -R a-w a\n',
  ),
  'recipes/locked/flake/file': 'text\n',
  'recipes/fails/example.yaml': recipe('git: false\nsteps:\n  - id: fail\n    run: exit 3\n'),
  'recipes/fails/flake/file': 'text\n',
  'recipes/hangs/example.yaml': recipe(
    'git: false\nsteps:\n  - id: hang\n    run: sleep 600\n    timeout: 1\n',
  ),
  'recipes/hangs/flake/file': 'text\n',
  'recipes/asks/example.yaml': recipe(
    'git: false\nsteps:\n  - id: ask\n    run: read -rp "Name? "\n    tty:\n      keys: [{ see: "Name?", press: "x<Enter>" }]\n',
  ),
  'recipes/asks/flake/file': 'text\n',
  'recipes/serves/example.yaml': recipe(
    'needs: [sshd, httpd]\nrepositories: [lib]\nsteps:\n  - id: head\n    run: git ls-remote http://git.example.com/git/lib.git\n',
  ),
  'recipes/serves/flake/lib/file': 'text\n',
};

let place: Fixture;
let temporary: string;
beforeEach(async () => {
  place = await fixture();
  temporary = await temporaryFolder();
  // Where the verifier runs as root, its sandbox is another user, who must reach the worlds.
  await chmod(temporary, 0o755);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await place.remove();
});

/** npm lets Node keep compiled code in that folder; nothing of ours is to be kept there. */
const environment = (): Record<string, string> => ({ TMPDIR: temporary, NODE_DISABLE_COMPILE_CACHE: '1' });
const left = (): Promise<string[]> => readdir(temporary);

async function addUnits(): Promise<void> {
  for (const [path, text] of Object.entries(units)) await place.write(`examples/${path}`, text);
  for (const kind of ['template', 'tutorial'] as const)
    for (const [path, text] of Object.entries(newUnitFiles(kind, `new-${kind}`)))
      await place.write(path, text);
}

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- its type is what execa makes of the options
function command(...args: string[]) {
  const script = join(repository, 'scripts/verify-examples.ts');
  return execa(process.execPath, [script, '--root', place.root, ...args], {
    reject: false,
    all: true,
    env: { ...environment(), CI: 'true' },
  });
}

test('each world is gone as soon as its unit is done, however it ended', async () => {
  await addUnits();
  for (const [name, value] of Object.entries(environment())) vi.stubEnv(name, value);
  const { report } = await place.verify({ record: true });
  const ended = Object.fromEntries(report.units.map(({ id, status }) => [id, status]));
  expect(ended).toEqual({
    'greeting-missing': 'skipped',
    asks: 'skipped',
    fails: 'failed',
    greeting: 'skipped',
    hangs: 'failed',
    locked: 'skipped',
    serves: 'skipped',
    'new-template': 'skipped',
    'new-tutorial': 'skipped',
  });
  expect(await left()).toEqual([]);
});

test('when the verifier ends, nothing at all is left', async () => {
  await addUnits();
  const { all, exitCode } = await command('--record');
  expect(all).toContain('found exit 3, expected 0');
  expect(exitCode).toBe(1);
  expect(await left()).toEqual([]);
});

test.each(['SIGINT', 'SIGTERM'] as const)('nor when %s ends it in the middle of a step', async (signal) => {
  await place.write(
    'examples/recipes/waits/example.yaml',
    recipe('git: false\nsteps:\n  - id: wait\n    run: touch here && sleep 600\n    timeout: 600\n'),
  );
  await place.write('examples/recipes/waits/flake/file', 'text\n');
  const running = command('--filter', 'waits');
  const ended = running.then(() => true);
  const runs = async (): Promise<boolean> =>
    (await left()).some((name) => existsSync(join(temporary, name, 'home/waits/here')));
  while (!(await runs()) && !(await Promise.race([ended, wait(20, false)])));
  running.kill(signal);
  expect((await running).all).toContain('Stopped; nothing is left running.');
  expect(await left()).toEqual([]);
});
