import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import type { WordingPlace, WordingPlaces } from '../src/lib/errors/wordings.ts';
import { readUnitsOf } from './pack/read-units-of.ts';
import { isWording, wordingOf } from './wordings/is-wording.ts';
import { projects } from './wordings/projects.ts';
import { messagesOf, releasesOf } from './wordings/read-tag.ts';

const root = resolve(import.meta.dirname, '..');
const measured = join(root, 'src/measured/wordings.json');

/** Reads where each wording stands in the sources, and writes src/measured/wordings.json. */
async function main(): Promise<void> {
  const { clone } = new Command('scripts/wordings')
    .description(
      'Finds the wordings of all errors in the sources of the programs that print them, release by release. A project that is not named keeps what was found before.',
    )
    .requiredOption(
      '--clone <name=folder...>',
      `a project and a clone of it: ${Object.keys(projects).join(', ')}`,
    )
    .addHelpText('after', '\nExamples:\n  npm run wordings -- --clone Nix=~/nix Lix=~/lix')
    .parse()
    .opts<{ clone: string[] }>();
  const wordings = (await readUnitsOf(root, 'error')).flatMap(({ error }) =>
    error.signatures.map(({ text }) => wordingOf(text)),
  );
  const clones = clone.map((one) => one.split('=', 2) as [string, string?]);
  const places = await placesBefore(new Set(clones.map(([name]) => name)));
  for (const [name, folder = ''] of clones) {
    const project = projects[name];
    if (!project) throw new Error(`found ${name}, expected one of ${Object.keys(projects).join(', ')}`);
    const known = new Map<string, string[]>();
    for (const { release, ref } of releasesOf(resolve(folder), project))
      for (const [message, file] of messagesOf(resolve(folder), ref, project)) {
        let texts = known.get(message);
        if (!texts) {
          texts = wordings.filter((wording) => isWording(wording, message)).map(({ text }) => text);
          known.set(message, texts);
        }
        for (const text of texts) note((places[text] ??= []), name, release, file);
      }
  }
  const current = new Set(wordings.map(({ text }) => text));
  const rows = Object.entries(places).filter(([text]) => current.has(text));
  const sorted = Object.fromEntries(rows.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(measured, `${JSON.stringify(sorted, undefined, 1)}\n`);
  console.log(`${String(rows.length)} of ${String(wordings.length)} wordings found`);
}

/** What was found before, of projects that are not read again and wordings that still are. */
async function placesBefore(again: ReadonlySet<string>): Promise<WordingPlaces> {
  const before = JSON.parse(await readFile(measured, 'utf8')) as WordingPlaces;
  const kept = Object.entries(before).map(
    ([text, of]) => [text, of.filter(([name]) => !again.has(name))] as const,
  );
  return Object.fromEntries(kept.filter(([, of]) => of.length > 0));
}

function note(of: WordingPlace[], project: string, release: string, file: string): void {
  const own = of.find(([name]) => name === project);
  if (!own) of.push([project, release, release, file]);
  else if (own[2] !== release) [own[2], own[3]] = [release, file];
}

await main();
