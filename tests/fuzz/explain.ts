import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Fuzzer } from '../../scripts/fuzz/fuzzer.ts';
import type { explain } from '../../packages/provenix/src/explain.ts';
import { BadUse } from '../../packages/provenix/src/bad-use.ts';
import { readOptions } from '../../packages/provenix/src/options.ts';
import { compileTable } from '../../src/lib/match/table.ts';
import { firstUnprintable, printable } from '../../src/lib/terminal/printable.ts';
import { captured } from '../support/captured.ts';
import { families } from '../support/families.ts';
import { mutated } from '../support/mutated.ts';

interface Input {
  args: string[];
  stdin: string;
}

const flags = [
  '--json',
  '--json',
  '-h',
  '--help',
  '-V',
  '--version',
  '--jsom',
  '--json=yes',
  '--no-json',
  '-x',
  '--',
];
const odd = [
  '-',
  '',
  '--=',
  '---',
  '-jh',
  '=',
  '*',
  '$(id)',
  '../..',
  '\u001b[2J',
  '\u202e',
  'a'.repeat(5000),
];
const names = [
  ...['error.txt', 'utf-16.txt', 'empty.txt', 'program', 'folder', 'nowhere.txt', 'loop', 'link.txt', 'dead'],
  ...['error.txt/inside', 'closed.txt', 'a\u001b[2Jb.txt', 'large.txt', '/proc/self/mem', '/dev/null'],
];

let folder: string;
let run: typeof explain;

async function begin(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'fuzz-explain-'));
  const error = "error: attribute 'x' missing\n       at /nix/store/x-source/flake.nix:3:4\n";
  const files: Record<string, string | Buffer> = {
    'error.txt': error,
    'utf-16.txt': Buffer.from(`\ufeff${error}`, 'utf16le'),
    'empty.txt': '',
    program: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]),
    'closed.txt': error,
    'a\u001b[2Jb.txt': `\u001b]52;c;aGk=\u0007${error}`,
    'large.txt': 'x'.repeat(1_100_000) + error,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await chmod(join(folder, 'closed.txt'), 0);
  await mkdir(join(folder, 'folder'));
  await symlink('error.txt', join(folder, 'link.txt'));
  await symlink('nowhere', join(folder, 'dead'));
  await symlink('loop', join(folder, 'loop'));
  // What scripts/pack/provenix.ts writes into the bundle.
  Object.assign(globalThis, {
    PROVENIX_DATA: { version: '0.0.0', table: compileTable(families), proofs: [], explanations: [] },
  });
  ({ explain: run } = await import('../../packages/provenix/src/explain.ts'));
}

async function attempt({ args, stdin }: Input): Promise<'accepted' | 'refused'> {
  let outcome: 'accepted' | 'refused' = 'accepted';
  const { printed, error } = await captured(Readable.from([Buffer.from(stdin)]), async () => {
    const options = readOptions(args);
    if (options.action === 'explain') await run(options);
  });
  if (error instanceof BadUse) {
    outcome = 'refused';
    const said = printable(error.message);
    if (!/^.{10,}\n.{10,}/.test(said)) throw new Error(`a refusal that does not say what to do: ${said}`);
    if (said.includes('undefined')) throw new Error(`a refusal that is no sentence: ${said}`);
  } else if (error !== undefined) throw error;
  const strange = firstUnprintable(printed);
  if (strange) throw new Error(`it printed ${strange.mark}: ${printed}`);
  return outcome;
}

const fuzzer: Fuzzer<Input> = {
  about: 'arguments of `provenix explain`, with files of all sorts',
  count: 1_000,
  begin,
  make(random) {
    const word = (): string =>
      random.pick([
        () => random.pick(flags),
        () => random.pick(odd),
        () => join(random.pick(names).startsWith('/') ? '/' : folder, random.pick(names)),
        () => mutated(random.pick([...flags, ...names]), odd, random),
        () => random.text(20),
      ])();
    const args = [...(random.once(5) ? [] : ['explain']), ...random.some(3, word)];
    const stdin = random.pick(['', "error: attribute 'x' missing", '\0', random.text(60)]);
    // No argument of a process has a zero byte in it, and none is longer than the kernel allows.
    return { args: args.map((arg) => arg.replaceAll('\0', '').toWellFormed().slice(0, 100_000)), stdin };
  },
  attempt,
  end: () => rm(folder, { recursive: true, force: true }),
};
export default fuzzer;
