import { join } from 'node:path';
import { execa } from 'execa';
import { beforeAll, expect, test } from 'vitest';
import type { Request } from './count-work.ts';

// Each repeats what a part of the matcher would have to go back over, if it went back.
const units = [
  'error: attribute missing path does not exist ',
  'attribute ',
  "\n… while evaluating the attribute 'a'\n at /a/b.nix:1:2:\n 1| a = b;\n | ^\nerror: infinite recursion encountered",
  "error: attribute 'a",
  'the option the option does not exist ',
  'error: ',
  '\x1b]8;;',
  '\x1b[31',
  '[1[2\\u\\x',
  'error: --- a-- ',
  ':---',
  ' ',
  '\n',
  'a.b-c',
  'Nov 08 12:14:18 h ',
  'â',
];
const small = 8 * 1024;
const times = 16;
// V8's counters are not exact to the block: on one busy machine the larger paste counted 5 % more than elsewhere.
// Work that goes back over the paste would be up to 16 times the limit.
const slack = 1.2;
let work: number[];

beforeAll(async () => {
  const requests: Request[] = units.flatMap((unit) => [small, times * small].map((size) => ({ unit, size })));
  const { stdout } = await execa(process.execPath, [join(import.meta.dirname, 'count-work.ts')], {
    input: JSON.stringify(requests),
  });
  work = JSON.parse(stdout) as number[];
});

// Seconds are in bench/match.ts. What a regular expression reads is not counted here: theirs are bounded.
test.each(units.map((unit, index) => [unit, index] as const))(
  'of %j 16 times as much costs in proportion',
  (_unit, index) => {
    const [part = 0, whole = 0] = work.slice(2 * index);
    // Work that does not grow with the paste would be work that was not counted.
    expect(whole).toBeGreaterThan(2 * part);
    expect(whole).toBeLessThanOrEqual(slack * times * part);
  },
);
