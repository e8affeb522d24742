import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { repository } from '../../tests/support/repository.ts';
import { type Flags, verifyCommand } from './flags.ts';

/** The flags as typed after `npm run verify --`; a refusal is thrown. */
function flags(...typed: string[]): Flags {
  let said = '';
  const command = verifyCommand()
    .exitOverride()
    .configureOutput({ writeErr: (text) => (said += text) });
  try {
    return command.parse(typed, { from: 'user' }).opts<Flags>();
  } catch {
    throw new Error(said);
  }
}

function help(): string {
  let said = '';
  verifyCommand()
    .configureOutput({ writeOut: (text) => (said += text), getOutHelpWidth: () => 300 })
    .outputHelp();
  return said;
}

test('without flags everything that is not known to pass is run, a unit a core', () => {
  expect(flags()).toEqual({
    filter: [],
    nix: [],
    jobs: availableParallelism(),
    cache: true,
    provider: 'auto',
    root: repository,
  });
});

test('each flag is taken as it is typed', () => {
  expect(
    flags(
      '-f',
      'errors/',
      'let-in',
      '--nix',
      '2.26',
      '2.8',
      '-j',
      '3',
      '--shard',
      '2/3',
      '--provider',
      'pinned',
    ),
  ).toMatchObject({
    filter: ['errors/', 'let-in'],
    nix: ['2.26', '2.8'],
    jobs: 3,
    shard: { index: 2, of: 3 },
    provider: 'pinned',
  });
  expect(flags('--provider', 'checkout', '--nixpkgs', 'n', '--home-manager', 'h')).toMatchObject({
    provider: 'checkout',
    nixpkgs: 'n',
    homeManager: 'h',
  });
  expect(
    flags('--record', '--bail', '--no-cache', '--watch', '--nixpkgs-lib', 'n', '--json', 'j', '--junit', 'x'),
  ).toMatchObject({
    record: true,
    bail: true,
    cache: false,
    watch: true,
    nixpkgsLib: 'n',
    json: 'j',
    junit: 'x',
  });
  expect(flags('--filter', 'a', '--jobs', '1', '--merge', 'a', 'b', '--root', '/r')).toMatchObject({
    filter: ['a'],
    jobs: 1,
    merge: ['a', 'b'],
    root: '/r',
  });
});

test.each(['1/1', '3/3', '9999/9999'])('a shard may be %s', (shard) => {
  const [index, of] = shard.split('/').map(Number);
  expect(flags('--shard', shard).shard).toEqual({ index, of });
});

test.each([
  [['--jobs', '0'], 'found "0", expected a whole number from 1'],
  [['--jobs', '1.5'], 'found "1.5"'],
  [['--jobs', 'abc'], 'found "abc"'],
  [['--shard', '0/3'], 'found "0/3", expected for example 1/3'],
  [['--shard', '4/3'], 'found "4/3"'],
  [['--shard', '1'], 'found "1"'],
  [['--shard', 'a1/3'], 'found "a1/3"'],
  [['--shard', '1/3b'], 'found "1/3b"'],
  [['--shard', '1/12345'], 'found "1/12345"'],
  [['--provider', 'nixpkgs'], 'auto, pocket, pinned, checkout'],
  [['--no-such-flag'], '--no-such-flag'],
])('%j is refused', (typed, refusal) => {
  expect(() => flags(...typed)).toThrow(refusal);
});

test('the help says of each flag what it does', () => {
  const said = help();
  const missing = verifyCommand().options.filter(({ description }) => !/\w+ \w+/.test(description));
  expect(missing.map(({ long }) => long)).toEqual([]);
  expect(said).toContain('Usage: verify');
  expect(said).toMatch(/\n.*real Nix.*evidence/);
});

test('the examples of the help are accepted', () => {
  const [, examples = ''] = help().split('\nExamples:\n');
  const lines = examples.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    const [, typed = ''] = /^ {2}npm run verify(?::record)?(?: -- (.*?))?(?: {2,}.*)?$/.exec(line) ?? [
      '',
      '--refused',
    ];
    expect(() => flags(...typed.split(' ').filter((word) => word !== '')), line).not.toThrow();
  }
});
