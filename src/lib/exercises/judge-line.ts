import { type Difference, difference } from './difference.ts';
import type { Ended } from './judge.ts';

/**
 * Why a command does not print the value that it printed when its lesson was run; undefined where it does.
 * @param line the last line that it printed then
 */
export function judgeLine(line: string, { exit, output }: Ended): Difference | undefined {
  if (exit !== 0) return { path: '', expected: line, found: `exit ${String(exit)}` };
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  if (last === line) return undefined;
  const [expected, found] = [parsed(line), parsed(last)];
  return expected && found
    ? difference(expected.value, found.value)
    : { path: '', expected: line, found: last === '' ? 'nothing' : last };
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
