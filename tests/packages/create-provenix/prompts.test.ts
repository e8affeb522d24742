import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildCommand, filesOf } from './command.ts';
import { type Person, sit } from './terminal.ts';

let command: string;
let cwd: string;
const start = (...args: string[]): Person => sit([process.execPath, command, ...args], cwd);

beforeAll(async () => {
  command = await buildCommand();
}, 60_000);
beforeEach(async () => {
  cwd = await temporaryFolder();
});

test('the template that most people need is chosen where nobody chooses another', async () => {
  const person = start();
  await person.sees('Which template?');
  person.presses('enter');
  await person.sees("The project's name");
  person.presses('enter');
  expect((await person.leaves()).exitCode).toBe(0);
  expect(await readFile(join(cwd, 'tiny/flake.nix'), 'utf8')).toContain('tiny = 1');
});

test('asks for the template, its options, and makes the project', async () => {
  const person = start();
  await person.sees('Which template?');
  await person.sees('small  Nothing but a name');
  person.types('each kind');
  await person.sees('(1 match)');
  person.presses('enter');
  await person.sees("The project's name");
  person.types('my-app');
  person.presses('enter');
  await person.sees('What it says');
  person.presses('enter');
  await person.sees('The editor');
  person.presses('down');
  person.presses('enter');
  await person.sees('Load the shell by direnv?');
  person.presses('left');
  person.types('n');
  const { exitCode, screen } = await person.leaves();
  expect(screen).toContain('cd my-app\n  nix build .#my-app\n  nix flake show');
  expect(exitCode).toBe(0);
  expect(await readFile(join(cwd, 'my-app/flake.nix'), 'utf8')).toContain(
    '# my-app, for micro: Good morning',
  );
  expect(await filesOf(join(cwd, 'my-app'))).not.toContain('.envrc');
});

test('goes back by Escape, also to another template, and keeps what was answered', async () => {
  const person = start();
  await person.sees('Which template?');
  person.presses('down');
  person.presses('enter');
  await person.sees("◆  The project's name");
  person.types('kept');
  person.presses('enter');
  await person.sees('What it says');
  person.presses('escape');
  await person.sees("◆  The project's name\n│  kept");
  person.presses('escape');
  await person.sees('◆  Which template?');
  person.presses('up');
  person.presses('enter');
  await person.sees("◆  The project's name\n│  kept");
  person.presses('enter');
  const { exitCode, screen } = await person.leaves();
  expect(screen).toContain('Made kept from the template small');
  expect(exitCode).toBe(0);
});

test.each(['interrupt', 'escape'] as const)(
  '%s at the first question leaves it, and nothing is written',
  async (key) => {
    const person = start();
    await person.sees('Which template?');
    person.presses(key);
    const { exitCode, screen } = await person.leaves();
    expect(exitCode).toBe(130);
    expect(screen).toContain('stopped; nothing was written');
    expect(await filesOf(cwd)).toEqual([]);
  },
);

test('an interrupt at a later question does the same', async () => {
  const person = start('app', '--template', 'full');
  await person.sees('What it says');
  person.presses('enter');
  await person.sees('The editor');
  person.presses('interrupt');
  expect((await person.leaves()).exitCode).toBe(130);
  expect(await filesOf(cwd)).toEqual([]);
});

test('says what is wrong with an answer, and asks again', async () => {
  await mkdir(join(cwd, 'taken'));
  await writeFile(join(cwd, 'taken/file'), '');
  const person = start('--template', 'small');
  await person.sees("The project's name");
  person.types('My App');
  person.presses('enter');
  await person.sees('found "My App", expected a lower-case letter');
  person.types('\x7f'.repeat('My App'.length));
  person.types('taken');
  person.presses('enter');
  await person.sees('"taken" is not empty');
  person.types('-not');
  person.presses('enter');
  expect((await person.leaves()).exitCode).toBe(0);
  expect(await filesOf(cwd)).toContain('taken-not/flake.nix');
});

test('a search without a match cannot be chosen', async () => {
  const person = start();
  await person.sees('Which template?');
  person.types('xyz');
  await person.sees('No matches found');
  person.presses('enter');
  await person.sees('No template matches');
  person.presses('interrupt');
  expect((await person.leaves()).exitCode).toBe(130);
});

test('--force asks before it writes into a folder that is not empty', async () => {
  await mkdir(join(cwd, 'app'));
  await writeFile(join(cwd, 'app/mine'), '');
  const person = start('app', '--template', 'small', '--force');
  await person.sees('app is not empty (mine)');
  person.presses('enter');
  expect((await person.leaves()).exitCode).toBe(130);
  expect(await filesOf(join(cwd, 'app'))).toEqual(['mine']);
  const sure = start('app', '--template', 'small', '--force');
  await sure.sees('app is not empty (mine)');
  sure.types('y');
  expect((await sure.leaves()).exitCode).toBe(0);
  expect(await filesOf(join(cwd, 'app'))).toContain('flake.nix');
});

test('asks nothing where all is given', async () => {
  const person = start('app', '--template', 'small');
  expect((await person.leaves()).screen).toContain('Made app from the template small');
});
