import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Copies, copiesOf } from '../../scripts/lies/copies.ts';
import {
  askCommands,
  buildAll,
  createCommands,
  explainCommands,
  learnCommands,
  provenixCommand,
  toolCommands,
} from '../../src/lib/project/commands.ts';
import { project } from '../../src/lib/project/project.ts';
import { repository } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { filesOf } from './create-provenix/command.ts';
import { sit } from './create-provenix/terminal.ts';

// The lines that pages show where the packages are not published, as a reader runs them: in a folder of their own, on a
// clone in which nothing was built and `npm ci` ran.

const unpublished = { ...project, published: false };
let clone: Copies;
beforeAll(async () => {
  clone = await copiesOf(repository);
}, 120_000);
afterAll(() => clone.remove());

let cwd: string;
beforeEach(async () => {
  cwd = await temporaryFolder();
});

const onClone = (line: string): string => line.replaceAll('PATH', clone.root);

// eslint-disable-next-line @typescript-eslint/explicit-function-return-type -- its type is what execa makes of the options
function run(line: string, folder = cwd, env: Record<string, string> = {}) {
  return execa('sh', ['-c', onClone(line)], { cwd: folder, env, reject: false, all: true, input: '' });
}

/** Runs all lines but the last, which asks a person. */
async function runButLast(lines: readonly string[]): Promise<string> {
  for (const line of lines.slice(0, -1)) expect(await run(line)).toMatchObject({ exitCode: 0 });
  return onClone(lines.at(-1) ?? '');
}

test('a template becomes a project by the lines of its page', async () => {
  const last = await runButLast(createCommands('minimal', 'hello-flake', unpublished));
  const person = sit(['sh', '-c', last], cwd);
  await person.sees('The machine it is for');
  person.presses('enter');
  const { exitCode, screen } = await person.leaves();
  expect(screen).toContain('cd hello-flake');
  expect(exitCode).toBe(0);
  expect(await filesOf(join(cwd, 'hello-flake'))).toContain('flake.nix');
}, 120_000);

test('the lines of the list of templates ask which one', async () => {
  const person = sit(['sh', '-c', await runButLast(askCommands(unpublished))], cwd);
  await person.sees('Which template?');
  person.presses('interrupt');
  expect((await person.leaves()).exitCode).toBe(130);
}, 120_000);

describe('after the line that builds both packages', () => {
  beforeAll(async () => {
    expect(await run(buildAll, clone.root)).toMatchObject({ exitCode: 0 });
  }, 120_000);

  test.each(explainCommands(unpublished))('$run $does', async ({ run: line }) => {
    const said = 'error: infinite recursion encountered\n';
    await writeFile(join(cwd, 'build.log'), said);
    // In the place of Nix: it fails, and says why.
    await writeFile(join(cwd, 'nix'), `#!/bin/sh\nprintf '${said}' >&2\nexit 1\n`, { mode: 0o755 });
    const { all, exitCode } = await run(line, cwd, { PATH: `${cwd}:${process.env['PATH'] ?? ''}` });
    expect(all).toMatch(/https?:\/\/\S+\/errors\/\w/);
    // What words may mean is a guess, and says so.
    expect(exitCode).toBe(line.includes('"hash mismatch"') ? 1 : 0);
  });

  test('the lines of learn, in their order', async () => {
    const env = { XDG_STATE_HOME: join(cwd, 'state'), PATH: `${cwd}:${process.env['PATH'] ?? ''}` };
    // In the place of Nix: it answers as the lesson "greeting" has it.
    const nix =
      'case "$*" in --version) echo "nix (Nix) 2.34.8";; *path:*) echo "Hello from hello-flake.";; *) echo "error: flake.nix" >&2; exit 1;; esac';
    await writeFile(join(cwd, 'nix'), `#!/bin/sh\n${nix}\n`, { mode: 0o755 });
    const lines = learnCommands(unpublished).map((one) => one.run);
    const [list = '', start = '', ...inside] = lines;
    expect(await run(list, cwd, env)).toMatchObject({
      exitCode: 0,
      all: expect.stringContaining('first-flake') as unknown,
    });
    expect(await run(start, cwd, env)).toMatchObject({ exitCode: 0 });
    const folder = join(cwd, 'first-flake');
    for (const line of inside.filter((one) => !one.endsWith('watch'))) {
      // A lesson has neither, and says so.
      const exitCode = /(?:hint|solution)$/.test(line) ? 2 : 0;
      expect(await run(line, folder, env), line).toMatchObject({ exitCode });
    }
    expect(await filesOf(folder)).toContain('flake.nix');
  });

  test.each(toolCommands(unpublished))('$run $does', async ({ run: line }) => {
    await writeFile(join(cwd, 'web.nix'), '{ }\n');
    expect(await run(`${line} < /dev/null`, cwd)).toMatchObject({ exitCode: 0 });
  });

  test('the line of an exercise makes its folder', async () => {
    const line = `${provenixCommand(unpublished)} learn start greet-function`;
    const { exitCode } = await run(line, cwd, { XDG_STATE_HOME: join(cwd, 'state') });
    expect(exitCode).toBe(0);
    expect(await filesOf(join(cwd, 'greet-function'))).toContain('flake.nix');
  });
});
