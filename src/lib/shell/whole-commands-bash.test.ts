import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { startsCommand } from './whole-commands.ts';

interface Spec {
  steps?: { run?: string }[];
}

test('bash agrees, for each step of all units', () => {
  const root = join(import.meta.dirname, '../../..');
  const runs = globSync('examples/**/{example,template,lesson}.yaml', { cwd: root })
    .flatMap((file) => (parse(readFileSync(join(root, file), 'utf8')) as Spec).steps ?? [])
    .flatMap(({ run }) => run?.trimEnd() ?? [])
    .filter((run) => run.includes('\n'));
  expect(runs.length).toBeGreaterThan(100);
  const prefixes = runs.flatMap((run) => {
    const lines = run.split('\n');
    return startsCommand(run).flatMap((starts, index) =>
      index === 0 ? [] : [{ text: lines.slice(0, index).join('\n'), starts }],
    );
  });
  const whole = areWhole(prefixes.map(({ text }) => text));
  expect(prefixes.filter(({ starts }, index) => starts !== whole[index])).toEqual([]);
}, 60_000);

/** Whether bash reads each text to its end and asks for no more: as the body of a function, which nobody calls. */
function areWhole(texts: readonly string[]): boolean[] {
  const script = `while IFS= read -r -d '' text; do
    if eval "f() { $text
    }"; then echo whole; else echo open; fi 2> /dev/null
  done`;
  const input = texts.map((text) => `${text}\0`).join('');
  const { stdout } = spawnSync('bash', ['-c', script], { input, encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((word) => word === 'whole');
}
