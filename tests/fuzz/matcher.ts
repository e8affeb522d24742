import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fuzzer } from '../../scripts/fuzz/fuzzer.ts';
import { match } from '../../src/lib/match/match.ts';
import { familiesOf } from '../../src/lib/match/rows.ts';
import { type Table, compileTable } from '../../src/lib/match/table.ts';
import { families } from '../support/families.ts';
import { mutated } from '../support/mutated.ts';
import { repository } from '../support/repository.ts';

/** What pastes have around a message, and what may turn one into another. */
const pieces = [
  ...['error: ', 'error:', 'warning: ', 'error: error: ', '       … while ', '… while evaluating ', 'note: '],
  ...[
    '\u001b[31;1merror:\u001b[0m ',
    '\u001b[',
    '\u001b]52;c;aGk=\u0007',
    '\u009b31m',
    '\r\n',
    '\r',
    '\n\n',
    '\t',
  ],
  ...['/nix/store/', `/nix/store/${'0'.repeat(32)}-source`, '0'.repeat(32), '<>', '<hash>', 'nix', 'Nix '],
  ...["'", '"', '`', '‘', '’', '“', ': ', ' at ', '.nix:1:2', '|', '^', '> ', '$ ', '# ', '(', ')', '{', '}'],
  ...[
    '\u202e',
    '\u200b',
    '\ufeff',
    '\u0000',
    '\ud800',
    'é',
    'İ',
    'ſ',
    '\u{1f600}',
    '\u2028',
    'a'.repeat(300),
  ],
];

let table: Table;
let pastes: string[] = [];
let wordings: string[] = [];

/** An answer names families with a page, a line of the paste, and what a page can show. */
function attempt(paste: string): 'accepted' | 'refused' {
  const { matches, none } = match(table, paste);
  if (none !== (matches.length === 0))
    throw new Error(`none is ${String(none)} of ${String(matches.length)}`);
  if (matches.length > 3) throw new Error(`${String(matches.length)} answers`);
  const lines = paste.split('\n').length;
  let before = Infinity;
  for (const { id, title, url, score, line, excerpt } of matches) {
    const known = familiesOf(table).find(([one]) => one === id);
    if (known?.[1] !== title || known[2] !== url || url === '') throw new Error(`no page: ${id} ${url}`);
    if (!Number.isFinite(score) || score < 0 || score > before) throw new Error(`score ${String(score)}`);
    before = score;
    if (!Number.isInteger(line) || line < 1 || line > lines) throw new Error(`line ${String(line)}`);
    if (excerpt.length > 200 || /[\p{Cc}\p{Cs}]/u.test(excerpt)) throw new Error(`excerpt ${excerpt}`);
  }
  if (new Set(matches.map(({ id }) => id)).size < matches.length) throw new Error('one page twice');
  return none ? 'refused' : 'accepted';
}

const fuzzer: Fuzzer<string> = {
  about: 'pastes, by the matcher that the box and the command share',
  count: 100_000,
  async begin() {
    table = compileTable(families);
    const files = await Array.fromAsync(
      glob('examples/errors/*/evidence/*/broken/*.txt', { cwd: repository }),
    );
    pastes = await Promise.all(files.sort().map((file) => readFile(join(repository, file), 'utf8')));
    wordings = families.flatMap(({ signatures }) => signatures.map(({ text }) => text));
  },
  make(random) {
    const wording = (): string => random.pick(wordings).replaceAll('<>', () => random.text(8));
    const base = random.pick([
      () => random.pick(pastes).slice(-4000),
      () => `error: ${wording()}\n`,
      () => random.some(6, wording).join(random.pick(['\n', ' ', '\nerror: '])),
      () => random.text(200),
    ])();
    return mutated(base, [...pieces, wording()], random);
  },
  attempt,
};
export default fuzzer;
