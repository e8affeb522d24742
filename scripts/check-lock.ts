import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { execa } from 'execa';
import { z } from 'zod';
import { type Problem, formatProblem } from '../src/lib/problem/problem.ts';
import { checkLock, installed, lockSchema } from './check-lock/lock-file.ts';

const versionsOf = z.record(z.string(), z.string()).optional();
const manifestSchema = z.object({
  dependencies: versionsOf,
  devDependencies: versionsOf,
  optionalDependencies: versionsOf,
  peerDependencies: versionsOf,
  overrides: versionsOf,
});
export type Manifest = z.output<typeof manifestSchema>;

/** What was read, and what is wrong with it. */
export interface CheckedLocks {
  /** The packages that the lock files hold. */
  locked: number;
  /** The versions that the package.json files ask for. */
  asked: number;
  problems: Problem[];
}

/** Every version that a package.json asks for, by its field, for example "dependencies.zod". */
export function askedVersions(manifest: Manifest): { field: string; version: string }[] {
  return Object.entries(manifest).flatMap(([group, versions]) =>
    Object.entries(versions ?? {}).map(([name, version]) => ({ field: `${group}.${name}`, version })),
  );
}

/** One version, as 1.2.3 or 1.2.3-beta.1: no range, tag, address or folder. */
export function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version);
}

export function checkManifest(file: string, manifest: Manifest): Problem[] {
  return askedVersions(manifest)
    .filter(({ version }) => !isExact(version))
    .map(({ field, version }) => ({
      file,
      field,
      message: `found "${version}", expected one exact version, for example 1.2.3`,
      hint: 'Install it with: npm install --save-exact NAME@VERSION',
    }));
}

/** Reads every lock file and package.json of a repository. Finding nothing to check is a problem, too. */
export async function checkRepository(root: string): Promise<CheckedLocks> {
  const checked: CheckedLocks = { locked: 0, asked: 0, problems: [] };
  for (const file of ['package-lock.json', 'tools/node/package-lock.json']) {
    const lock = lockSchema.parse(await readJson(root, file));
    const count = installed(lock).length;
    if (count === 0) checked.problems.push({ file, message: 'found no package, so nothing was checked' });
    checked.locked += count;
    checked.problems.push(...checkLock(file, lock));
  }
  const packages = globSync('packages/*/package.json', { cwd: root }).sort();
  if (packages.length === 0)
    checked.problems.push({ file: 'packages/*/package.json', message: 'found no such file' });
  for (const file of ['package.json', 'tools/node/package.json', ...packages]) {
    const manifest = manifestSchema.parse(await readJson(root, file));
    const count = askedVersions(manifest).length;
    // What packages/ publishes is bundled, so that those ask for nothing.
    if (count === 0 && !packages.includes(file))
      checked.problems.push({ file, message: 'found no version, so nothing was checked' });
    checked.asked += count;
    checked.problems.push(...checkManifest(file, manifest));
  }
  checked.problems.push(...(await trackedCaches(root)));
  return checked;
}

/** What a cache holds is believed, so none may come with a checkout. */
async function trackedCaches(root: string): Promise<Problem[]> {
  const { stdout } = await execa('git', ['-C', root, 'ls-files', '--', '.cache'], { reject: false });
  return stdout
    .split('\n')
    .filter((file) => file !== '')
    .map((file) => ({
      file,
      message: 'found a file of a cache in git',
      hint: `Remove it: git rm --cached ${file}`,
    }));
}

async function readJson(root: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, file), 'utf8'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { root } = new Command('check-lock')
    .description(
      'Checks that the lock files hold every platform, with the hash of each package and no other source, and that package.json asks for exact versions.',
    )
    .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
    .addHelpText(
      'after',
      '\nExamples:\n  node scripts/check-lock.ts\n  node scripts/check-lock.ts --root ../other-checkout',
    )
    .parse()
    .opts<{ root: string }>();
  const { locked, asked, problems } = await checkRepository(root);
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(
    `${String(locked)} locked packages, ${String(asked)} versions asked for, problems: ${String(problems.length)}`,
  );
  if (problems.length > 0) process.exitCode = 1;
}
