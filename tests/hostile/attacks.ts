import { cp, lstat, mkdir, readFile, readdir, readlink, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { parse } from 'yaml';
import { z } from 'zod';
import { unitName } from '../../src/lib/units/unit-name.ts';
import { type Report, reportSchema } from '../../src/schemas/report.ts';
import { recordedFixture } from '../provision.ts';
import { repository } from '../support/repository.ts';

/**
 * attack.yaml of a folder here. Beside it lies what is laid over an honest repository; in its texts, OUTSIDE stands
 * for a folder of the machine that no unit may reach.
 */
const attackSchema = z
  .strictObject({
    /** One sentence: what it does. */
    about: z.string().regex(/^[A-Z].*\.$/),
    /** What its failure says; where there is nothing to refuse, `passes`. */
    says: z.string().min(3).optional(),
    passes: z.literal(true).optional(),
    /** Symbolic links to make, by their paths in the repository. */
    links: z.record(z.string(), z.string()).default({}),
    /** Text that occurs nowhere in what is printed, reported or recorded. */
    never: z.string().optional(),
  })
  .refine(
    ({ says, passes }) => (says === undefined) === (passes === true),
    'expected either `says` or `passes`',
  );

export type Attack = z.output<typeof attackSchema> & { name: string };

const folder = import.meta.dirname;

/** Every folder here that has an attack.yaml. */
export async function readAttacks(): Promise<Attack[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const attacks = entries
    .filter((entry) => entry.isDirectory())
    .map(async ({ name }) => {
      const text = await readFile(join(folder, name, 'attack.yaml'), 'utf8').catch(() => undefined);
      return text === undefined ? [] : [{ name, ...attackSchema.parse(parse(text)) }];
    });
  return (await Promise.all(attacks)).flat();
}

/** How a verifier that met all attacks at once ended. */
export interface Attacked {
  exitCode: number | undefined;
  /** All that it printed on its terminal. */
  printed: string;
  report: Report;
  /** What is recorded of each unit, all files of its evidence in one text, by the unit's name. */
  recorded: Map<string, string>;
  /** The folder that no unit may reach, before and after: paths with owners, modes, times and contents. */
  outside: { before: string; after: string };
}

/**
 * Lays all attacks over one honest repository and records it with the command, as a user of this machine.
 * @param base an empty folder
 */
export async function attack(base: string, attacks: readonly Attack[], user: number): Promise<Attacked> {
  const root = join(base, 'repository');
  const outside = join(base, 'outside');
  await cp(recordedFixture, root, { recursive: true });
  await mkdir(join(base, 'tmp'));
  await makeOutside(outside);
  for (const { name, links } of attacks) {
    await lay(join(folder, name), root, outside);
    for (const [path, target] of Object.entries(links)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await symlink(target, join(root, path));
    }
  }
  await execa('chown', ['--recursive', '--no-dereference', `${String(user)}:${String(user)}`, base]);
  const before = await describe(outside);
  const file = join(base, 'report.json');
  const { exitCode, stdout, stderr } = await execa(
    'perl',
    [
      '-e',
      caller,
      join(outside, 'key'),
      process.execPath,
      join(repository, 'scripts/verify-examples.ts'),
      ...['--root', root, '--record', '--json', file],
    ],
    {
      cwd: base,
      uid: user,
      gid: user,
      reject: false,
      env: { CI: 'true', NO_COLOR: '1', HOME: base, TMPDIR: join(base, 'tmp') },
    },
  );
  const printed = `${stdout}\n${stderr}`;
  const report = await readFile(file, 'utf8').catch(() => {
    throw new Error(`the verifier wrote no report:\n${printed}`);
  });
  return {
    exitCode,
    printed,
    report: reportSchema.parse(JSON.parse(report)),
    recorded: await readRecorded(root, report),
    outside: { before, after: await describe(outside) },
  };
}

/** What a caller may have, and the verifier hands to nobody: a key of its session, and an open file. Then it runs a command. */
const caller = `
  my ($type, $name, $text) = ("user", "provenix-attack", "swordfish");
  syscall(250, 1, 0) < 0 and die "no keyring of its own: $!";
  syscall(248, $type, $name, $text, 9, -3) < 0 and die "no key: $!";
  $^F = 9;
  open our $open, "<", shift or die "no file: $!";
  exec @ARGV;
`;

async function makeOutside(outside: string): Promise<void> {
  await mkdir(join(outside, 'sub'), { recursive: true });
  await writeFile(join(outside, 'key'), 'swordfish\n', { mode: 0o600 });
  await writeFile(join(outside, 'sub/key'), 'swordfish\n');
  await writeFile(join(outside, 'run.json'), '{}\n');
  const manifest =
    'title: Outside\nsummary: A manifest of elsewhere.\nsteps:\n  - id: read\n    run: cat key\n';
  for (const name of ['manifest.yaml', 'example.yaml']) await writeFile(join(outside, name), manifest);
}

/** Lays a folder over another, and puts the path outside into manifests. */
async function lay(from: string, root: string, outside: string): Promise<void> {
  const examples = join(root, 'examples');
  // A unit that is a link has nothing else.
  const entries = await readdir(join(from, 'examples'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  if (entries.length === 0) return;
  await cp(join(from, 'examples'), examples, { recursive: true });
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    const path = join(examples, join(entry.parentPath, entry.name).slice(join(from, 'examples').length));
    // As bytes: some of them are no text.
    const text = await readFile(path, 'latin1');
    await writeFile(path, text.replaceAll('OUTSIDE', outside), 'latin1');
  }
}

async function readRecorded(root: string, report: string): Promise<Map<string, string>> {
  const recorded = new Map<string, string>();
  for (const unit of reportSchema.parse(JSON.parse(report)).units) {
    const evidence = join(root, 'examples', unitName(unit), 'evidence');
    const stats = await lstat(evidence).catch(() => undefined);
    if (!stats?.isDirectory()) continue;
    const entries = await readdir(evidence, { recursive: true, withFileTypes: true });
    const texts = entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'));
    recorded.set(unitName(unit), (await Promise.all(texts)).join('\n'));
  }
  return recorded;
}

/** A tree as a text that differs where anything of it does. */
async function describe(path: string): Promise<string> {
  const stats = await lstat(path);
  const own = `${path} ${stats.mode.toString(8)} ${String(stats.uid)} ${String(stats.mtimeMs)}`;
  if (stats.isSymbolicLink()) return `${own} -> ${await readlink(path)}`;
  if (!stats.isDirectory()) return `${own} ${await readFile(path, 'latin1')}`;
  const names = (await readdir(path)).sort();
  return [own, ...(await Promise.all(names.map((name) => describe(join(path, name)))))].join('\n');
}
