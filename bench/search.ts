/**
 * How fast the search is, and what it weighs. `npm run build && tools/with-node node bench/search.ts`
 * The time is that of the processor, so that other work on the machine does not count; of machines it is not comparable.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { search } from '../src/lib/search/search.ts';
import { type SiteIndexFile, readSiteIndex } from '../src/lib/search/site-index.ts';
import { root } from './support.ts';

const text = readFileSync(join(root, 'dist/search.json'), 'utf8');
const { found } = JSON.parse(readFileSync(join(root, 'tests/support/queries.json'), 'utf8')) as {
  found: [question: string][];
};

const readings = Array.from({ length: 9 }, () =>
  cpu(() => readSiteIndex(JSON.parse(text) as SiteIndexFile)),
).toSorted(byNumber);
const index = readSiteIndex(JSON.parse(text) as SiteIndexFile);
const answers = [1, 2, 3]
  .flatMap(() => found.map(([question]) => cpu(() => search(index, question))))
  .toSorted(byNumber);

console.log(`index: ${String(text.length)} bytes, ${String(gzipSync(text).length)} with gzip`);
console.log(`read once: ${at(readings, 0.5)} ms, at most ${at(readings, 1)} ms`);
console.log(
  `a question: ${at(answers, 0.5)} ms, 95 % within ${at(answers, 0.95)} ms, at most ${at(answers, 1)} ms`,
);

/** In milliseconds of the processor. */
function cpu(action: () => unknown): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function byNumber(a: number, b: number): number {
  return a - b;
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.round((sorted.length - 1) * share)] ?? 0).toFixed(1);
}
