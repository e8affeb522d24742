import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { WordingPlace, WordingPlaces } from '../src/lib/errors/wordings.ts';
import { readUnitsOf } from './pack/read-units-of.ts';
import { isWording, wordingOf } from './wordings/is-wording.ts';
import { firstTags, messagesOf } from './wordings/read-tag.ts';

const root = resolve(import.meta.dirname, '..');

/** Reads where each wording stands in the sources, and writes src/measured/wordings.json. */
async function main(): Promise<void> {
  const { clone } = new Command('scripts/wordings')
    .description('Finds the wordings of all errors in the sources of Nix and its forks, release by release.')
    .requiredOption('--clone <name=folder...>', 'a project and a clone of it, such as Nix=~/nix')
    .addHelpText('after', '\nExamples:\n  npm run wordings -- --clone Nix=~/nix Lix=~/lix')
    .parse()
    .opts<{ clone: string[] }>();
  const wordings = (await readUnitsOf(root, 'error')).flatMap(({ error }) =>
    error.signatures.map(({ text }) => wordingOf(text)),
  );
  const places: WordingPlaces = {};
  for (const [project = '', folder = ''] of clone.map((one) => one.split('=', 2))) {
    const known = new Map<string, string[]>();
    for (const { release, tag } of firstTags(resolve(folder)))
      for (const [message, file] of messagesOf(resolve(folder), tag)) {
        let texts = known.get(message);
        if (!texts) {
          texts = wordings.filter((wording) => isWording(wording, message)).map(({ text }) => text);
          known.set(message, texts);
        }
        for (const text of texts) note((places[text] ??= []), project, release, file);
      }
  }
  const sorted = Object.fromEntries(Object.entries(places).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(join(root, 'src/measured/wordings.json'), `${JSON.stringify(sorted, undefined, 1)}\n`);
  console.log(`${String(Object.keys(places).length)} of ${String(wordings.length)} wordings found`);
}

function note(of: WordingPlace[], project: string, release: string, file: string): void {
  const own = of.find(([name]) => name === project);
  if (!own) of.push([project, release, release, file]);
  else if (own[2] !== release) [own[2], own[3]] = [release, file];
}

await main();
