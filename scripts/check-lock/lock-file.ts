import { z } from 'zod';
import type { Problem } from '../../src/lib/problem/problem.ts';

/** What is read of one place in a lock file of npm, version 3. */
const placeSchema = z.object({
  /** Where the folder has another name than the package. */
  name: z.string().optional(),
  version: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  /** Where it comes from; npm leaves it out for packages of the registry (.npmrc). */
  resolved: z.string().optional(),
  /** A package of this repository, which `resolved` names. */
  link: z.boolean().optional(),
  /** What npm holds the download against. */
  integrity: z.string().optional(),
  /** It runs a program when it is installed. */
  hasInstallScript: z.boolean().optional(),
});
export const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), placeSchema),
});
export type Lock = Pick<z.output<typeof lockSchema>, 'packages'>;
type Place = z.output<typeof placeSchema>;

/** Packages that may run a program when they are installed, with the rights of whoever runs npm. */
const installers: readonly string[] = ['esbuild', 'unrs-resolver'];

/** The places of packages that npm installs; the others are those of this repository. */
export const installed = ({ packages }: Lock): [string, Place][] =>
  Object.entries(packages).filter(([place]) => place.includes('node_modules/'));

const nameOf = (place: string): string => place.split('node_modules/').at(-1) ?? place;

/**
 * The optional packages that a lock file names and does not hold, by the package that wants them. npm leaves out those
 * that it cannot find and says nothing; `npm ci` then fails elsewhere.
 */
export function gaps({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([place, { version = '', optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !reachable(packages, place, name))
      .map(([name, range]) => `${nameOf(place)}@${version} wants ${name}@${range}`),
  );
}

/** npm looks for a package beside its user and then in every folder above. */
function reachable(packages: Record<string, unknown>, place: string, name: string): boolean {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (Object.hasOwn(packages, `${base ? `${base}/` : ''}node_modules/${name}`)) return true;
    if (base === '') return false;
  }
}

/** What is wrong with where a package comes from, what it is held against, or what it runs. */
function wrongPlace(file: string, place: string, one: Place): Problem[] {
  const ours = one.link === true && /^packages\/[a-z][a-z-]*$/.test(one.resolved ?? '');
  const problem = (message: string, hint: string): Problem => ({ file, field: place, message, hint });
  const problems: Problem[] = [];
  if ((one.resolved !== undefined || one.link) && !ours)
    problems.push(
      problem(
        `found the source "${one.resolved ?? ''}", expected none: a lock file serves every registry, and nothing comes from elsewhere`,
        'Take the package from a registry, and write the lock file with omit-lockfile-registry-resolved, as .npmrc says.',
      ),
    );
  if (!ours && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(one.integrity ?? ''))
    problems.push(
      problem(
        one.integrity === undefined
          ? 'found no integrity, so that npm would install whatever it gets'
          : `found the integrity "${one.integrity}", expected one of sha512`,
        'Restore the lock file (git checkout), and run npm install again.',
      ),
    );
  if (one.name !== undefined)
    problems.push(problem(`found the package ${one.name} under another name`, 'Ask for it by its own name.'));
  if (one.hasInstallScript && !installers.includes(nameOf(place)))
    problems.push(
      problem(
        'found a package that runs a program when it is installed',
        'Read what it runs. If it must, add its name to `installers` in scripts/check-lock/lock-file.ts.',
      ),
    );
  return problems;
}

/** All that is wrong with a lock file. */
export function checkLock(file: string, lock: Lock): Problem[] {
  return [
    ...gaps(lock).map((message) => ({
      file,
      message,
      hint: 'Pin the version before, which has all platforms.',
    })),
    ...installed(lock).flatMap(([place, one]) => wrongPlace(file, place, one)),
  ];
}
