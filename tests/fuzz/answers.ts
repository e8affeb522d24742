import {
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { BadUse } from '../../packages/create-provenix/src/bad-use.ts';
import type { createProject } from '../../packages/create-provenix/src/create-project.ts';
import type { Template } from '../../packages/create-provenix/src/data.ts';
import { readFlags } from '../../packages/create-provenix/src/flags.ts';
import { packCreateProvenix } from '../../scripts/pack/create-provenix.ts';
import { readUnitsOf } from '../../scripts/pack/read-units-of.ts';
import type { Fuzzer } from '../../scripts/fuzz/fuzzer.ts';
import type { Random } from '../../scripts/fuzz/random.ts';
import { firstUnprintable, printable } from '../../src/lib/terminal/printable.ts';
import { writeTemplates } from '../packages/create-provenix/templates.ts';
import { captured } from '../support/captured.ts';
import { mutated } from '../support/mutated.ts';
import { repository } from '../support/repository.ts';

interface Input {
  args: string[];
}

/** Answers that would lead out of a project, into a program's words, or onto a terminal. */
const odd = [
  ...['', '.', '..', '../..', '/', '/etc/passwd', '.git', 'a/b', 'a\\b', 'con', '-', '--', '-x', '--yes'],
  ...[
    '"',
    "'",
    '`',
    '$',
    '${x}',
    "''",
    '\\',
    '\n',
    '\r',
    '\t',
    '\u0000',
    '\u001b[2J',
    '\u202e',
    '\u200b',
    '\u2028',
  ],
  ...[
    'if',
    'let',
    'default',
    'self',
    'true',
    'false',
    'ä',
    'A',
    '0',
    '_',
    ' ',
    'a'.repeat(64),
    'a'.repeat(300),
  ],
  ...[
    '__proto__',
    'constructor',
    '$&',
    '$1',
    '$$',
    '; rm -rf .',
    '*',
    '# region direnv',
    '\u{1f600}',
    '\ud800',
  ],
];
const good = [
  'shop',
  'web-2',
  'a',
  'x86_64-linux',
  'aarch64-linux',
  'Good evening',
  'vim',
  'true',
  'false',
  'host1',
];
const folders = ['shop', 'my app', 'UPPER', 'a/b/c', 'full', 'file', 'link', 'file/inside', 'empty', '-x'];
const switches = [
  '--yes',
  '--json',
  '--dry-run',
  '--force',
  '--no-git',
  '--no-agents',
  '--list',
  '--help',
  '--version',
  '-y',
  '-f',
];

let base: string;
let templates: Template[];
let create: typeof createProject;
const home = process.cwd();

async function begin(): Promise<void> {
  base = await realpath(await mkdtemp(join(tmpdir(), 'fuzz-answers-')));
  const packed = join(base, 'packed');
  await mkdir(packed);
  await writeTemplates(packed);
  const units = (await Promise.all([packed, repository].map((root) => readUnitsOf(root, 'template')))).flat();
  await packCreateProvenix({ templates: units, out: join(packed, 'dist') });
  templates = units.map(({ id, title, summary, template: { options, next } }) => ({
    ...{ id, title, summary, options },
    next: next.map(({ run, when }) => ({ run, ...(when && { when }) })),
  }));
  // What scripts/pack/create-provenix.ts writes into the bundle, and where the bundle lies.
  Object.assign(globalThis, {
    CREATE_PROVENIX_DATA: { version: '0.0.0', templates },
    __dirname: join(packed, 'dist'),
  });
  ({ createProject: create } = await import('../../packages/create-provenix/src/create-project.ts'));
  await mkdir(join(base, 'outside'));
  await writeFile(join(base, 'outside/key'), 'swordfish\n');
}

function make(random: Random): Input {
  const { id, options } = random.pick(templates);
  const value = (): string =>
    random.pick([
      () => random.pick(good),
      () => random.pick(good),
      () => random.pick(odd),
      () => mutated(random.pick(good), odd, random),
      () => random.text(30),
    ])();
  const answers = Object.entries(options).flatMap(([option, { type }]) => {
    if (!random.once(3)) return [];
    if (type === 'boolean') return [random.pick([`--no-${option}`, `--${option}`, `--${option}=${value()}`])];
    return random.once(2) ? [`--${option}`, value()] : [`--${option}=${value()}`];
  });
  const args = [
    // No name of a folder that leads out of this test: where the project goes is for the user to say.
    ...(random.once(5) ? [] : [random.once(6) ? value().replaceAll(/[./~]/g, '_') : random.pick(folders)]),
    ...(random.once(12) ? [] : ['--template', random.once(12) ? value() : id]),
    ...answers,
    ...(random.once(10) ? [`--${value()}`] : []),
    ...random.some(2, () => random.pick(switches)),
    ...(random.once(10) ? [] : ['--yes']),
    '--no-git',
  ];
  return { args: args.map((arg) => arg.replaceAll('\0', '').toWellFormed().slice(0, 100_000)) };
}

/** The colour of a command that is to be run next: all that is printed for the terminal itself. */
const [cyan, plain] = ['\u001b[36m', '\u001b[39m'];

/** The command as it runs, in a folder of its own with something in the way; then a look at what it left. */
async function attempt({ args }: Input): Promise<'accepted' | 'refused'> {
  const place = join(base, 'place');
  await mkdir(join(place, 'full'), { recursive: true });
  await mkdir(join(place, 'empty'));
  await writeFile(join(place, 'full/kept'), 'kept\n');
  await writeFile(join(place, 'file'), 'kept\n');
  await symlink('../outside', join(place, 'link'));
  process.chdir(place);
  try {
    const made = { wrote: false };
    const { printed, error } = await captured(Readable.from([]), async () => {
      const flags = readFlags(args, templates);
      if (flags.help || flags.version || flags.list) return;
      await create(flags);
      made.wrote = !flags.dryRun;
    });
    const strange = firstUnprintable(printed.replaceAll(cyan, '').replaceAll(plain, ''));
    if (strange) throw new Error(`it printed ${strange.mark}: ${printed}`);
    await refuseDamage(place);
    if (error instanceof BadUse) {
      checkSentence(printable(error.message));
      if (await wroteAnything(place)) throw new Error('refused, and something was written');
      return 'refused';
    }
    if (error !== undefined) throw error;
    if (made.wrote) await checkProject(place);
    return 'accepted';
  } finally {
    process.chdir(home);
    await rm(place, { recursive: true, force: true });
  }
}

function checkSentence(said: string): void {
  if (!/^\S.{9,}[.:?].*$/s.test(said) || said.includes('undefined') || /\bat .*\.ts:\d/.test(said))
    throw new Error(`a refusal that is no sentence: ${said}`);
}

async function refuseDamage(place: string): Promise<void> {
  const kept = [join(base, 'outside/key'), join(place, 'full/kept'), join(place, 'file')];
  const texts = await Promise.all(kept.map((file) => readFile(file, 'utf8')));
  if (texts.join('') !== 'swordfish\nkept\nkept\n')
    throw new Error(`what was there is changed: ${texts.join('')}`);
  for (const [folder, names] of [
    [base, 'outside packed place'],
    [join(base, 'outside'), 'key'],
  ] as const) {
    const found = (await readdir(folder)).sort().join(' ');
    if (found !== names) throw new Error(`written outside of the place: ${found}`);
  }
}

// The link is followed where names are read.
const inTheWay = ['empty', 'file', 'full', 'full/kept', 'link', 'link/key'];
const pathsBelow = async (place: string): Promise<string[]> =>
  (await readdir(place, { recursive: true })).filter((path) => !inTheWay.includes(path));
const wroteAnything = async (place: string): Promise<boolean> => (await pathsBelow(place)).length > 0;

/** Every file is a file or a link that stays, of which no name and no text steers anybody. */
async function checkProject(place: string): Promise<void> {
  const paths = await pathsBelow(place);
  if (paths.length === 0) throw new Error('it said that it made a project, and there is none');
  for (const path of paths) {
    const full = join(place, path);
    const stats = await lstat(full);
    if (stats.isSymbolicLink()) {
      const target = await realpath(full).catch(() => '');
      if (!target.startsWith(`${place}/`)) throw new Error(`${path} leads to ${await readlink(full)}`);
    } else if (stats.isFile() && path.endsWith('.nix')) {
      const strange = firstUnprintable(await readFile(full, 'utf8'));
      if (strange) throw new Error(`${path} has ${strange.mark} in it`);
    }
    if (path.split('/').includes('.git')) throw new Error(`${path} is git's own`);
  }
}

const fuzzer: Fuzzer<Input> = {
  about: 'answers to create-provenix, with projects written',
  count: 5_000,
  begin,
  make,
  attempt,
  end: () => rm(base, { recursive: true, force: true }),
};
export default fuzzer;
