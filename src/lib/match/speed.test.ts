import { expect, test } from 'vitest';
import { errorsFolder, errorUnits, familiesOf } from '../../../packages/provenix/error-units.ts';
import { match } from './match.ts';
import { compileTable } from './table.ts';

const table = compileTable(familiesOf(errorUnits(errorsFolder)));
const million = 1024 * 1024;

/** Milliseconds of processor time, so that a busy machine does not fail the test; the best of some. */
function cost(text: string, runs: number): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const before = process.cpuUsage();
      match(table, text);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

// Each repeats what a part of the matcher would have to go back over, if it went back.
test.each([
  'error: attribute missing path does not exist ',
  'attribute ',
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
  '> > ',
  'a.b-c',
  'Nov 08 12:14:18 h ',
  'â',
])('1 MB of %j costs about 64 times 16 KB', (unit) => {
  const text = unit.repeat(Math.ceil(million / unit.length)).slice(0, million);
  cost(text, 1);
  const whole = cost(text, 3);
  // bench/match.ts has the real figures (under 100 ms); this only refuses what is not linear.
  expect(whole).toBeLessThan(1500);
  expect(whole).toBeLessThan(64 * 8 * Math.max(cost(text.slice(0, million / 64), 5), 0.5));
});
