import { Session } from 'node:inspector/promises';
import { text } from 'node:stream/consumers';

// Reads requests as JSON from standard input and answers each with the work that the matcher does for it: how many
// blocks of its code V8 runs. That is nearly the same on every machine, however busy. A process of its own, since V8 keeps
// one set of counters, which a report of the tests' coverage may be using.

/** A paste of `size` characters that repeats `unit`. */
export interface Request {
  unit: string;
  size: number;
}

const counted = /\/src\/lib\/(?:match|trace)\//;
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
// Only now, since V8 counts in no function that it has compiled before.
const { families } = await import('../support/families.ts');
const { match } = await import('../../src/lib/match/match.ts');
const { compileTable } = await import('../../src/lib/match/table.ts');
const { readTrace } = await import('../../src/lib/trace/read-trace.ts');
const { readingOf } = await import('../../src/lib/trace/reading.ts');
const table = compileTable(families);

async function work({ unit, size }: Request): Promise<number> {
  const paste = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  match(table, ' ');
  await session.post('Profiler.takePreciseCoverage');
  match(table, paste);
  readingOf(readTrace(paste));
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => counted.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

const answers: number[] = [];
for (const request of JSON.parse(await text(process.stdin)) as Request[]) answers.push(await work(request));
process.stdout.write(JSON.stringify(answers));
