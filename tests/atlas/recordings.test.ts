import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { journey } from './fixtures/mutations.ts';
import { match, type Match } from '../../src/lib/match/match.ts';
import { compileTable } from '../../src/lib/match/table.ts';
import { buildCommand, runner } from '../packages/provenix/command.ts';
import { errors, families } from '../support/families.ts';
import { repository } from '../support/repository.ts';

const errorsFolder = join(repository, 'examples/errors');
const table = compileTable(families);
const matches = (text: string): Match[] => match(table, text).matches;
const read = (pattern: string): string[] =>
  globSync(join(errorsFolder, pattern))
    .sort()
    .map((file) => readFileSync(file, 'utf8'));
const releases = (id: string): string[] => {
  const evidence = join(errorsFolder, id, 'evidence');
  return existsSync(evidence) ? readdirSync(evidence).filter((name) => name.startsWith('nix-')) : [];
};

const run = errors.filter(({ id }) => releases(id).length > 0);
const cited = errors.filter((unit) => unit.proof === 'cited');

/** A step may run into another error as well, which then is what its reader asks about. */
const other: Record<string, string[]> = {
  'store-path-not-valid': ['substituter-lacks-path'],
  'ignoring-untrusted-setting': ['store-path-not-valid', 'substituter-lacks-path'],
};

describe.each(run)('the recordings of $id', ({ id }) => {
  test.each(releases(id))('%s', (release) => {
    const answers = read(`${id}/evidence/${release}/broken/*.txt`).map((text) =>
      matches(text).map((m) => m.id),
    );
    // Not every step fails.
    expect(answers.map(([first]) => first)).toContain(id);
    for (const answer of answers)
      expect([id, undefined, ...(other[id] ?? [])]).toContain(answer.includes(id) ? id : answer[0]);
    const fixed = read(`${id}/evidence/${release}/fixed/*.txt`).flatMap((text) =>
      matches(text).map((m) => m.id),
    );
    expect(fixed).not.toContain(id);
  });
});

test.each(cited)('what $id cites', ({ id, cited: messages }) => {
  for (const { text } of messages) expect(matches(text)[0]?.id, text).toBe(id);
});

describe('a paste that went through what pastes go through', () => {
  test.each(errors)('$id', (unit) => {
    const { id } = unit;
    const texts = [
      ...read(`${id}/evidence/*/broken/*.txt`),
      ...(unit.proof === 'cited' ? unit.cited.map(({ text }) => text) : []),
    ];
    const own = texts.flatMap((text) => {
      const [first] = matches(text);
      // Found in the command, by the name of its folder, is not found in what it printed.
      const printed = first?.excerpt.startsWith('$ ') === false;
      return printed && first.id === id ? [{ text, line: first.line }] : [];
    });
    expect(own, 'nothing of its own leads to it').not.toEqual([]);
    const fixed = unit.error.signatures
      .flatMap(({ text, near = [], requires = [] }) => [text, ...near, ...requires])
      .join('\n');
    const paste = fc
      .constantFrom(...own)
      .chain(({ text, line }) => journey(line, fixed).map((happened) => happened(text)));
    fc.assert(
      fc.property(paste, (text) => {
        expect(matches(text)[0]?.id, text).toBe(id);
      }),
      { seed: 20261123, numRuns: 20, endOnFailure: true },
    );
  });
});

// The command answers from the same table; a few show that.
test('the command finds what the matcher finds', async () => {
  const command = await buildCommand();
  const provenix = runner(() => command);
  const few = run.filter((_, index) => index % 25 === 0);
  expect(few.length).toBeGreaterThan(2);
  await Promise.all(
    few.flatMap(({ id }) =>
      globSync(join(errorsFolder, id, 'evidence/*/broken/*.txt')).map(async (file) => {
        const { stdout } = await provenix(['explain', '--json', file]);
        const found = (JSON.parse(stdout) as { matches: { id: string }[] }).matches.map((m) => m.id);
        expect(found).toEqual(matches(readFileSync(file, 'utf8')).map((m) => m.id));
      }),
    ),
  );
});
