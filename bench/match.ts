/**
 * How fast the error matcher is, and how large. `tools/with-node node bench/match.ts`
 * Ratios of one run are comparable; times of different machines are not.
 */
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { errorFamilies } from '../scripts/pack/error-families.ts';
import { readUnitsOf } from '../scripts/pack/read-units-of.ts';
import { root } from './support.ts';
import { pastes } from '../tests/atlas/fixtures/pastes.ts';
import { match } from '../src/lib/match/match.ts';
import { unpackRows } from '../src/lib/match/rows.ts';
import { compileTable } from '../src/lib/match/table.ts';
import { readTrace } from '../src/lib/trace/read-trace.ts';
import { readingOf } from '../src/lib/trace/reading.ts';
import { cleanOutput } from '../src/lib/transcript/clean-output.ts';

const table = compileTable(errorFamilies(await readUnitsOf(root, 'error')));
const paste = twelveLines();
const kilobyte = 1024;

const one = times(2000, () => match(table, paste));
line('12-line paste, median', milliseconds(quantile(one, 0.5)));
line('12-line paste, p99', milliseconds(quantile(one, 0.99)));

for (const [name, noise] of Object.entries(noises())) {
  const sizes = [1, 4, 16, 64, 256, 1024].map((size) => {
    const text = noise.repeat(Math.ceil((size * kilobyte) / noise.length)).slice(0, size * kilobyte);
    return {
      size,
      time: quantile(
        times(size > 100 ? 9 : 60, () => match(table, text)),
        0.5,
      ),
    };
  });
  line(`1 MB of ${name}`, milliseconds(sizes.at(-1)?.time ?? 0));
  // Linear is 4 for every step; the first steps are less, for what every call costs.
  line(
    '  growth for each 4 times the text',
    sizes
      .slice(1)
      .map(({ time }, i) => (time / (sizes[i]?.time ?? 1)).toFixed(1))
      .join('  '),
  );
}

const frame = "       … while evaluating the attribute 'a'\n         at /home/user/a.nix:1:2:\n";
const trace = `error:\n${frame.repeat(1000)}       error: infinite recursion encountered`;
line(
  'trace of 2,000 lines, read',
  milliseconds(
    quantile(
      times(50, () => readingOf(readTrace(trace))),
      0.5,
    ),
  ),
);
line(
  'trace of 2,000 lines, matched',
  milliseconds(
    quantile(
      times(50, () => match(table, trace)),
      0.5,
    ),
  ),
);

const half = '\x1b['.repeat((1024 * kilobyte) / 2);
line(
  '1 MB of half escapes, cleaned',
  milliseconds(
    quantile(
      times(9, () => cleanOutput(half)),
      0.5,
    ),
  ),
);

const json = JSON.stringify(table);
line(
  `table of ${String(table.families.length)} families, ${String(unpackRows(table.signatures).length)} signatures`,
  bytes(json),
);
const code = buildSync({
  stdin: {
    contents: "export { match } from './src/lib/match/match.ts';",
    resolveDir: `${import.meta.dirname}/..`,
  },
  bundle: true,
  minify: true,
  format: 'esm',
  write: false,
});
line('matcher', bytes(code.outputFiles[0]?.text ?? ''));

function times(runs: number, run: () => unknown): number[] {
  for (let i = 0; i < 3; i++) run();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
}

function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function twelveLines(): string {
  const long = pastes.find(({ before }) => before) ?? pastes[0];
  return `${long?.before ?? ''}${long?.message ?? ''}${long?.after ?? ''}`.split('\n').slice(-12).join('\n');
}

function noises(): Record<string, string> {
  return {
    'build log':
      "[12/34] building hello.o\n> configuring: checking for path '/nix/store/35habdpymppc8rcn6ccaym7bml2jsyrr-x' ... no such option\nwarning: unused variable 'x'\nmake: done\n",
    'pieces of messages':
      "error: attribute 'path' is not in the option 'x' of file x, no such file or directory, cannot build on it, the string 'a' missing\n",
    'one word': 'attribute ',
    'half escapes': '\x1b[31\x1b]8;;',
    'opened brackets': '[1[2\\u',
    'empty lines': '\n',
    spaces: ' ',
    dashes: 'error: --- a-- ---',
    'log prefixes': '> 12| a> Nov 08 12:14:18 h u: ',
    'a trace': `${pastes[0]?.before ?? ''}\n`,
  };
}

function bytes(text: string): string {
  return `${String(Buffer.byteLength(text))} bytes, ${String(gzipSync(text, { level: 9 }).length)} gzip`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 1 ? 3 : 1)} ms`;
}

function line(name: string, value: string): void {
  console.log(`${name.padEnd(48)}${value}`);
}
