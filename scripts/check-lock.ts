import { readFile } from 'node:fs/promises';
import { z } from 'zod';

// npm leaves optional packages that it cannot find out of the lock file and says nothing; `npm ci` then fails elsewhere.

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
      resolved: z.string().optional(),
    }),
  ),
});

/** The optional packages that a lock file names and does not hold, by the package that wants them. */
export function gaps(lock: z.output<typeof lockSchema>): string[] {
  return Object.entries(lock.packages).flatMap(([place, { version = '', optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !reachable(lock.packages, place, name))
      .map(
        ([name, range]) =>
          `${place.split('node_modules/').at(-1) ?? place}@${version} wants ${name}@${range}`,
      ),
  );
}

/** npm looks for a package beside its user and then in every folder above. */
function reachable(packages: Record<string, unknown>, place: string, name: string): boolean {
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (Object.hasOwn(packages, `${base ? `${base}/` : ''}node_modules/${name}`)) return true;
    if (base === '') return false;
  }
}

let missing: string[] = [];
let addresses: string[] = [];
for (const file of ['package-lock.json', 'tools/node/package-lock.json']) {
  const lock = lockSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  missing = [...missing, ...gaps(lock).map((gap) => `${file}: ${gap}`)];
  addresses = [
    ...addresses,
    ...Object.entries(lock.packages).flatMap(([place, { resolved }]) =>
      resolved?.startsWith('http') ? [`${file}: ${place} names a download address`] : [],
    ),
  ];
}
for (const line of [...missing, ...addresses]) console.error(line);
if (missing.length + addresses.length > 0) {
  console.error(
    'Pin the version before, which has all platforms; write lock files with omit-lockfile-registry-resolved.',
  );
  process.exitCode = 1;
} else console.log('both lock files hold every platform');
