import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { match } from '../src/lib/match/match.ts';
import { compileTable } from '../src/lib/match/table.ts';
import type { Sample } from './measure-search.ts';
import { errorFamilies } from './pack/error-families.ts';
import { readUnitsOf } from './pack/read-units-of.ts';

// How often the box finds the page of pastes that were collected by topic, each with its family decided before. They
// are others' text, and no part of this repository: only the counts are kept, those of each collection by themselves.

const root = resolve(import.meta.dirname, '..');

const [file] = new Command('scripts/measure-pastes')
  .description(
    'Counts how often the box finds the page of collected pastes, and adds it to what the evidence page says.',
  )
  .argument(
    '<file>',
    'lines of { "family": id or null, "also": ids of pages that are right too, "text": paste }',
  )
  .parse().args;
const samples = (await readFile(file ?? '', 'utf8'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sample);
const table = compileTable(errorFamilies(await readUnitsOf(root, 'error')));
const answers = samples.map(({ family, also = [], text }) => {
  const found = match(table, text).matches[0]?.id ?? null;
  return { family, found, right: [family, ...also].includes(found) };
});
const ours = answers.filter(({ family }) => family !== null);
const others = answers.filter(({ family }) => family === null);
const measured = {
  date: new Date().toISOString().slice(0, 10),
  ours: ours.length,
  first: ours.filter(({ right }) => right).length,
  missed: ours.filter(({ found }) => found === null).length,
  others: others.length,
  refused: others.filter(({ found }) => found === null).length,
};
const known = join(root, 'src/measured/collected.json');
const before = JSON.parse(await readFile(known, 'utf8')) as unknown[];
await writeFile(known, `${JSON.stringify([...before, measured], undefined, 2)}\n`);
console.log(measured);
for (const { family, found, right } of answers)
  if (!right) console.log(`decided ${String(family)}, found ${String(found)}`);
