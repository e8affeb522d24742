import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mutation, names, quotes, rewrap, logPrefix, threeWarnings, colours } from './fixtures/mutations.ts';
import { foreign } from './fixtures/foreign.ts';
import type { Paste } from './fixtures/paste.ts';
import { pastes } from './fixtures/pastes.ts';
import { families } from '../support/families.ts';
import { match } from '../../src/lib/match/match.ts';
import { compileTable } from '../../src/lib/match/table.ts';

const table = compileTable(families);
const run = { seed: 20261123, numRuns: 300 };
const whole = ({ before = '', message, after = '' }: Paste): string => before + message + after;
/** Stops a property with the text that failed. */
const shows = (text: string, family: string): void => {
  expect(first(text), text).toBe(family);
};
const first = (text: string): string | undefined => match(table, text).matches[0]?.id;

/** Four families with a page; the others are known and have none. */
const written = [
  'store-path-no-such-file',
  'infinite-recursion',
  'attribute-missing',
  'flake-untracked-file',
];
const fewPages = compileTable(
  families.filter(({ id }) => written.includes(id)),
  families
    .filter(({ id }) => !written.includes(id))
    .map(({ id, title, signatures }) => ({ id, title, signatures })),
);

test.each(pastes)('$family: $message', (paste) => {
  const { matches, none } = match(table, whole(paste));
  expect(matches[0]?.id).toBe(paste.family);
  expect(none).toBe(false);
});

test.each(Object.entries(foreign))('no page for %s', (_, text) => {
  expect(match(table, text)).toEqual({ matches: [], none: true });
});

test('the fixtures cover many families', () => {
  expect(new Set(pastes.map((paste) => paste.family)).size).toBeGreaterThanOrEqual(25);
});

describe('with four pages only', () => {
  test.each(pastes)('$family: $message', (paste) => {
    const { matches } = match(fewPages, whole(paste));
    expect(matches.map(({ id }) => id)[0]).toBe(written.includes(paste.family) ? paste.family : undefined);
  });
});

describe('what a paste goes through', () => {
  const paste = fc.constantFrom(...pastes);
  // What names a family must not be taken away: a decisive line alone may need its neighbours.
  const alone = pastes.filter(
    ({ family }) =>
      !['module-argument-missing', 'builder-failed-exit-code', 'ssh-permission-denied-publickey'].includes(
        family,
      ),
  );

  test('one mutation', () => {
    fc.assert(
      fc.property(paste, mutation, (p, mutate) => {
        shows(mutate(whole(p)), p.family);
      }),
      run,
    );
  });
  test('two mutations', () => {
    fc.assert(
      fc.property(paste, quotes, names, (p, a, b) => {
        shows(a(b(whole(p))), p.family);
      }),
      run,
    );
    fc.assert(
      fc.property(paste, logPrefix, (p, a) => {
        shows(a(colours(threeWarnings(whole(p)))), p.family);
      }),
      run,
    );
    fc.assert(
      fc.property(paste, rewrap, names, (p, a, b) => {
        shows(a(b(whole(p))), p.family);
      }),
      run,
    );
  });
  test('cut before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...alone),
        fc.nat(),
        ({ family, before = '', message, after = '' }, cut) => {
          expect(first(before.slice(cut % (before.length + 1)) + message + after)).toBe(family);
        },
      ),
      run,
    );
  });
  test('cut after', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...alone),
        fc.nat(),
        ({ family, before = '', message, after = '' }, cut) => {
          expect(first(before + message + after.slice(0, cut % (after.length + 1)))).toBe(family);
        },
      ),
      run,
    );
  });
  test('it never becomes a wrong page when only four are written', () => {
    const unwritten = pastes.filter(({ family }) => !written.includes(family));
    fc.assert(
      fc.property(fc.constantFrom(...unwritten), mutation, (p, mutate) => {
        expect(match(fewPages, mutate(whole(p))).matches).toEqual([]);
      }),
      run,
    );
  });
});

describe('which error decides', () => {
  const known = "error: undefined variable 'a'";
  const other = 'error: infinite recursion encountered';
  test('the first in 2.4 to 2.12', () => {
    expect(first(`${known}\n\n       at /etc/nixos/a.nix:1:1:\n\n${other}`)).toBe('undefined-variable');
  });
  test('the last since 2.13', () => {
    expect(
      first(
        `error:\n       … while evaluating the attribute 'x'\n         at /etc/nixos/a.nix:1:1:\n\n       ${known}\n       ${other}`,
      ),
    ).toBe('infinite-recursion');
  });
  test('a consequence never, where something else is known', () => {
    expect(
      first(
        `error: builder for '/nix/store/x-a.drv' failed with exit code 2;\n${known}\nerror: 1 dependencies of derivation '/nix/store/x-b.drv' failed to build`,
      ),
    ).toBe('undefined-variable');
  });
  test('a warning only where there is no error', () => {
    const warning =
      "warning: ignoring untrusted substituter 'https://cache.example.com', you are not a trusted user.";
    expect(first(warning)).toBe('ignoring-untrusted-setting');
    expect(first(`${warning}\n${known}`)).toBe('undefined-variable');
  });
  test('of several warnings the last', () => {
    const background =
      "warning: ignoring untrusted substituter 'https://cache.example.com', you are not a trusted user.";
    const busy = "warning: SQLite database '/nix/var/nix/db/db.sqlite' is busy";
    expect(first(`${background}\n${busy}`)).toBe('store-db-busy');
    expect(first(`${busy}\n${background}`)).toBe('ignoring-untrusted-setting');
  });
  test('a consequence before a warning, and the first of several', () => {
    const warning = "warning: SQLite database '/nix/var/nix/db/db.sqlite' is busy";
    const builder = "error: builder for '/nix/store/x-a.drv' failed with exit code 2;";
    const dependency = "error: 1 dependencies of derivation '/nix/store/x-b.drv' failed to build";
    expect(first(`${warning}\n${builder}\n${dependency}\n${warning}`)).toBe('builder-failed-exit-code');
  });
  test('an error named inside a warning is part of the warning', () => {
    expect(
      first(
        "warning: unable to download 'https://example.com/x': HTTP error 302 (curl error: SSL connect error); retrying in 9 ms",
      ),
    ).toBe('ssl-ca-cert-problem');
  });
});

describe('the answer', () => {
  test('names the line of the original, as it stands there', () => {
    const text = `a\r\n\x1b[31mb\x1b[0m\r\n\r\n  \x1b[31;1merror:\x1b[0m infinite recur\r\nsion encountered`;
    const [found] = match(table, text).matches;
    expect(found).toMatchObject({
      line: 4,
      excerpt: 'error: infinite recur',
      url: '/errors/infinite-recursion/',
    });
  });
  test('has at most as many as asked for, best first', () => {
    const text =
      "error: getting status of '/nix/store/35habdpymppc8rcn6ccaym7bml2jsyrr-source/x.nix': No such file or directory";
    expect(match(table, text, { limit: 1 }).matches).toHaveLength(1);
    const scores = match(table, text, { limit: 9 }).matches.map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
  test('cuts long lines', () => {
    const [found] = match(
      table,
      `${'x '.repeat(5000)} error: infinite recursion encountered ${'y '.repeat(5000)}`,
    ).matches;
    expect(found?.excerpt.length).toBeLessThanOrEqual(200);
    expect(found?.excerpt).toContain('infinite recursion');
  });
});

describe('any input', () => {
  test.each([
    '',
    '\0',
    '\ud800',
    '\udc00\ud800',
    '\x1b',
    '\x1b[',
    '\x1b]',
    'â',
    '\\',
    '\\u001b',
    '…',
    '\ufeff',
    'error:',
    'error: --- ',
    '---',
    '> ',
    '\r\n',
  ])('%j', (text) => {
    expect(match(table, text)).toEqual({ matches: [], none: true });
  });
  test('never throws', () => {
    const piece = fc.constantFrom(
      'error:',
      'warning:',
      '\x1b[',
      '\x1b]8;;',
      'â',
      '---',
      '…',
      '\n',
      '> ',
      "attribute '",
      'missing',
      '\ud83d',
      ' ',
      '12|',
      '\0',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 200 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (input) => void match(table, input)),
      { ...run, numRuns: 2000 },
    );
  });
  test('text of UTF-16 read as bytes still matches', () => {
    expect(first('error: infinite recursion encountered'.replaceAll(/(?=.)/g, '\0'))).toBe(
      'infinite-recursion',
    );
  });
});
