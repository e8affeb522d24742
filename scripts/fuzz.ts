import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { unknownName } from '../src/lib/problem/near-name.ts';
import { printable, shortened } from '../src/lib/terminal/printable.ts';
import { closingLine } from './closing-line.ts';
import type { Fuzzed, Fuzzer } from './fuzz/fuzzer.ts';
import { runFuzzer } from './fuzz/run-fuzzer.ts';
import { wholeNumber } from './whole-number.ts';

interface Flags {
  seed: number;
  count?: number;
  only?: number;
}

const folder = resolve(import.meta.dirname, '../tests/fuzz');
const known = (await readdir(folder))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

const program = new Command('fuzz')
  .description(
    `Throws made and mutated input at the doors of Provenix: ${known.join(', ')}. Each answers with a sentence, in time.`,
  )
  .argument('[name...]', 'which doors. Default: all')
  .option('--seed <number>', 'makes the same input again. Default: another one each time', wholeNumber(0))
  .option('--count <number>', "how many inputs. Default: each fuzzer's own count", wholeNumber(0))
  .option('--only <index>', 'one input of a seed', wholeNumber(0))
  .addHelpText(
    'after',
    `
Examples:
  npm run fuzz                                       all doors
  npm run fuzz -- manifests --count 500
  npm run fuzz -- manifests --seed 42 --only 331     what a finding says, again`,
  )
  .parse();
const { seed = Math.floor(Math.random() * 2 ** 31), count, only } = program.opts<Partial<Flags>>();
const names = program.args.length > 0 ? program.args : known;
const unknown = names.find((name) => !known.includes(name));
if (unknown !== undefined) program.error(`fuzz: ${printable(unknownName(unknown, known))}`);

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const name of names) {
  const { default: fuzzer } = (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as {
    default: Fuzzer;
  };
  const fuzzed = await runFuzzer(fuzzer, { seed, count: count ?? fuzzer.count, only });
  tell(name, fuzzer, fuzzed);
  totals.failed += fuzzed.findings.length;
  totals.passed += fuzzed.tried - fuzzed.findings.length;
}
console.log(closingLine(totals));
if (totals.failed > 0 || totals.passed === 0) process.exitCode = 1;

function tell(
  name: string,
  { about }: Fuzzer,
  { tried, accepted, refused, findings, slowest }: Fuzzed,
): void {
  for (const { index, input, message } of findings)
    console.log(
      `${name}: ${printable(shortened(message, 2000))}\n    input ${String(index)}: ${printable(shortened(input, 600))}\n    Again: npm run fuzz -- ${name} --seed ${String(seed)} --only ${String(index)}\n`,
    );
  console.log(
    `${name} (${about}): seed ${String(seed)}, ${String(tried)} inputs, ${String(accepted)} accepted, ${String(refused)} refused, ${String(findings.length)} findings; the slowest took ${slowest.milliseconds.toFixed(0)} ms (input ${String(slowest.index)})`,
  );
}
