import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { cover } from '../src/lib/facts/cover.ts';
import { statementsOf } from '../src/lib/facts/statements.ts';
import { formatProblem } from '../src/lib/problem/problem.ts';
import { digest, shortDigest } from '../src/lib/units/digest.ts';
import { readClaims, seedFile } from '../src/loaders/read-claims.ts';
import { closingLine } from './closing-line.ts';

const { root, seed, check } = new Command('claims')
  .description(
    'Holds the ledger of claims against the text that they are from, and writes the digests of its statements.',
  )
  .requiredOption('--seed <file>', 'the text; it is no part of the repository')
  .option('--check', 'write nothing, and fail where the digests are not those of the text', false)
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText(
    'after',
    '\nExamples:\n  npm run claims -- --seed ../nixos-skill.txt\n  npm run claims -- --seed ../nixos-skill.txt --check',
  )
  .parse()
  .opts<{ root: string; seed: string; check: boolean }>();

const { parts, frame } = await readClaims(root);
const claims = Object.values(parts).flatMap((part) => part.claims);
const statements = cover(statementsOf(await readFile(resolve(seed), 'utf8')), claims, frame, (text) =>
  shortDigest(digest(text)),
);

const problems = statements
  .filter((statement) => statement.claims.length === 0)
  .map(({ place }) => ({
    file: seed,
    field: `line ${place}`,
    message: 'found a statement that no claim covers',
    hint: 'Add it to a claim of src/facts/claims/, or to src/facts/seed.yaml where it claims nothing.',
  }));
const text = `${JSON.stringify({ statements }, null, 2)}\n`;
const before = await readFile(join(root, seedFile), 'utf8').catch(() => '');
if (check && JSON.stringify(JSON.parse(before || '{}')) !== JSON.stringify({ statements }))
  problems.push({
    file: seedFile,
    field: 'statements',
    message: 'found other digests or claims than those of the text',
    hint: 'Write it anew: npm run claims -- --seed FILE',
  });
for (const problem of problems) console.log(formatProblem(problem));
if (problems.length === 0 && !check) await writeFile(join(root, seedFile), text);
console.log(
  closingLine({ passed: statements.length - problems.length, failed: problems.length, skipped: 0 }),
);
if (problems.length > 0) process.exitCode = 1;
