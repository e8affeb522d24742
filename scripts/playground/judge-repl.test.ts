import { expect, test } from 'vitest';
import type { Answer } from '../../src/lib/machine/request.ts';
import type { Machine } from '../../src/lib/machine/machine.ts';
import { expressions, judgeRepl } from './judge-repl.ts';

const answer = (output: string): Answer => ({ exit: 0, output, ended: undefined });

/** A machine whose repl and whose command answer as they are told; `begun` counts how often it began again. */
async function judge(
  evaluate: Answer | undefined,
  { run = answer('1\n'), ready = true } = {},
): Promise<{ same: number; left: number; wrong: number; begun: number }> {
  let begun = 0;
  const machine = {
    whenReady: () => Promise.resolve(ready),
    begin: () => {
      begun += 1;
      return Promise.resolve();
    },
    evaluate: () => Promise.resolve(evaluate),
    run: () => Promise.resolve(run),
  };
  const total = await judgeRepl(machine as unknown as Machine, new ArrayBuffer(0), () => undefined);
  return { ...total, begun };
}

test('what both say alike is the same, and anything else differs', async () => {
  const { same, left, wrong } = await judge(answer('1\n'));
  expect([same + left, wrong]).toEqual([expressions.length, 0]);
  expect((await judge(answer('2\n'))).wrong).toBe(same);
  expect((await judge(answer('1\n'), { run: { ...answer('1\n'), exit: 1 } })).wrong).toBe(same);
});

test('a repl that answers nothing is red', async () => {
  expect(await judge(undefined)).toMatchObject({ same: 0, left: expressions.length, wrong: 1 });
});

test('where it does not come back the machine begins again', async () => {
  expect((await judge(answer('1\n'), { ready: false })).begun).toBe(expressions.length);
  expect((await judge(answer('1\n'))).begun).toBe(0);
});
