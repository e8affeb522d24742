import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pins } from '../../src/schemas/playground.ts';
import { wanted } from './programs.ts';

/** Writes which packages the image is made from and where their sources are, and what their licences say. */
export async function writeLicences(
  image: string,
  roots: { userland: string; kernel: string },
  { date, packages }: Pins,
): Promise<void> {
  const v86 = JSON.parse(
    await readFile(fileURLToPath(new URL('../package.json', import.meta.resolve('v86'))), 'utf8'),
  ) as { version: string; license: string };
  const parts = await Promise.all(
    packages.map(async ({ name, version, suite }) => {
      const root = suite === wanted.kernel.suite ? roots.kernel : roots.userland;
      const text = await readFile(join(root, 'usr/share/doc', name, 'copyright'), 'utf8').catch(
        () => undefined,
      );
      return `==== ${name} ${version} (Debian ${suite}) ====\n\n${text ?? 'The same as its source package says of its other packages.'}\n`;
    }),
  );
  await writeFile(
    join(image, 'licences.txt'),
    [
      `The machine is made from these packages of Debian, for i386, as of ${date}, unchanged.`,
      'The source of each is in Debian: apt-get source NAME=VERSION, or snapshot.debian.org for versions of the past.',
      `v86 ${v86.version} emulates the computer; its licence is ${v86.license}.\n`,
      ...parts,
    ].join('\n'),
  );
  await writeFile(join(image, 'packages.json'), `${JSON.stringify({ date, packages }, undefined, 2)}\n`);
}
