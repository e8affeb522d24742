import { expect, test } from 'vitest';
import type { Project } from './project.ts';
import {
  askCommands,
  buildCommand,
  createCommands,
  explainCommands,
  learnCommands,
  pathNote,
  provenixCommand,
  toolCommands,
} from './commands.ts';

const of = (published: boolean): Project => ({ site: undefined, repository: undefined, published });

// Those from a clone run in tests/packages/from-a-clone.test.ts.
test('what is published is run by npm, and what is not from a clone', () => {
  expect(createCommands('minimal', 'my-app', of(true))).toEqual([
    'npm create provenix@latest my-app -- --template minimal',
  ]);
  expect(createCommands('minimal', 'my-app', of(false)).at(-1)).toBe(
    'node PATH/packages/create-provenix/bin/create-provenix.cjs my-app --template minimal',
  );
  expect(askCommands(of(true))).toEqual(['npm create provenix@latest']);
  expect(askCommands(of(false)).join('\n')).not.toContain('npm create');
  expect(provenixCommand(of(true))).toBe('npx provenix');
  expect(provenixCommand(of(false))).toMatch(/^node PATH\//);
  expect(pathNote(of(true))).toBeUndefined();
  expect(pathNote(of(false))).toMatch(/^`PATH` .*`npm run build --workspace provenix`/);
});

test('a package is built in the clone, with what npm is told of its place', () => {
  expect(buildCommand('provenix')).toBe('npm run build --workspace provenix');
  expect(askCommands(of(false))).toEqual([
    'npm run build --prefix PATH --workspace create-provenix',
    'node PATH/packages/create-provenix/bin/create-provenix.cjs',
  ]);
  expect(createCommands('shell', 'web', of(false))).toHaveLength(2);
  expect(pathNote(of(false))).toBe(
    '`PATH` is a clone of the repository of Provenix, in which `npm ci` and `npm run build --workspace provenix` ran once.',
  );
});

test('each line says what it does, and starts the command', () => {
  for (const commands of [learnCommands(of(true)), toolCommands(of(true))])
    for (const { run, does } of commands) {
      expect(run).toMatch(/^npx provenix [a-z]/);
      expect(does).toMatch(/^[a-z]+s /);
    }
});

test('an error is explained from a pipe, a file, an id and words, and for a program', () => {
  const commands = explainCommands(of(true));
  expect(commands.map(({ run }) => run)).toEqual([
    'nix build 2>&1 | npx provenix explain',
    'npx provenix explain build.log',
    'npx provenix explain infinite-recursion',
    'npx provenix explain "hash mismatch"',
    'npx provenix explain --json < build.log',
  ]);
  expect(commands.every(({ does }) => /^(?:finds|shows|says|prints) /.test(does))).toBe(true);
  expect(explainCommands(of(false))[1]?.run).toBe(
    'node PATH/packages/provenix/bin/provenix.js explain build.log',
  );
});
