import { expect, test, vi } from 'vitest';
import type { Emulator } from './emulator.ts';
import { Repl } from './repl.ts';

/** A repl behind a line that answers as it is told; `starts` counts how often it was begun anew. */
function replThat(answer: (line: string) => string): { repl: Repl; starts: () => number } {
  let hear: (byte: number) => void = () => undefined;
  let starts = 0;
  const say = (text: string): void => {
    for (const byte of new TextEncoder().encode(text)) hear(byte);
  };
  const emulator = {
    add_listener: (_event: string, listener: (byte: number) => void) => {
      hear = listener;
    },
    serial_send_bytes: (_line: number, bytes: Uint8Array) => {
      say(answer(new TextDecoder().decode(bytes)));
    },
  };
  const repl = new Repl(emulator as unknown as Emulator, () => {
    starts += 1;
    queueMicrotask(() => {
      say('late words of the one before\nNix 2.34.8\nType :? for help.\n\nnix-repl> ');
    });
  });
  repl.begin();
  return { repl, starts: () => starts };
}

test('a value is what is said after the line, without colours', async () => {
  const { repl } = replThat((line) => `${line}\u001b[36;1m2\u001b[0m\n\nnix-repl> `);
  expect(await repl.evaluate('1 + 1')).toEqual({ exit: 0, output: '2\n', ended: undefined });
});

test('of a set all levels are asked for, and they come on one line', async () => {
  const { repl } = replThat((line) =>
    line.startsWith(':p ')
      ? `${line}{\n  a = {\n    b = 1;\n    c = "x\\n";\n  };\n}\n\nnix-repl> `
      : `${line}{ a = { ... }; }\n\nnix-repl> `,
  );
  const answer = await repl.evaluate('{ a = { b = 1; c = "x\\n"; }; }');
  expect(answer?.output).toBe('{ a = { b = 1; c = "x\\n"; }; }\n');
});

test('of a long line only its end is said', async () => {
  const { repl } = replThat((line) => `\r<${line.slice(-30)}true\n\nnix-repl> `);
  expect((await repl.evaluate(`true || ${'true || '.repeat(20)}false`))?.output).toBe('true\n');
});

test('an error keeps its lines, and ends with 1', async () => {
  const said = "error: undefined variable 'x'\n       at «string»:1:1:\n            1| x\n             | ^";
  const { repl } = replThat((line) => `${line}${said}\n\nnix-repl> `);
  expect(await repl.evaluate('x')).toEqual({ exit: 1, output: `${said}\n`, ended: undefined });
});

test.each([
  ['a warning', 'warning: this is said once\n1\n'],
  ['an error inside of a value', '«error: no»\n'],
  ['an error with the beginning of a value', 'error:\n       error: inner\n{\n'],
  ['nothing', ''],
])('%s is left to the command', async (_what, said) => {
  const { repl, starts } = replThat((line) => `${line}${said}\nnix-repl> `);
  expect(await repl.evaluate('1')).toBeUndefined();
  expect(starts()).toBe(0);
});

test('a value with an error in its depth is left to the command', async () => {
  const { repl } = replThat((line) =>
    line.startsWith(':p ')
      ? `${line}error:\n       error: inner\n{\n\nnix-repl> `
      : `${line}{ a = { ... }; }\n\nnix-repl> `,
  );
  expect(await repl.evaluate('{ a = { b = throw "inner"; }; }')).toBeUndefined();
});

test('an expression that has no end is left to the command, and the next one is answered', async () => {
  const { repl, starts } = replThat((line) =>
    line === '1 +\n' ? '1 +\n        > ' : `${line}2\n\nnix-repl> `,
  );
  expect(await repl.evaluate('1 +')).toBeUndefined();
  expect(starts()).toBe(1);
  expect(await repl.whenReady(5)).toBe(true);
  expect((await repl.evaluate('1 + 1'))?.output).toBe('2\n');
});

test('what takes too long is left to the command; a reader may end it before', async () => {
  vi.useFakeTimers();
  try {
    const { repl, starts } = replThat((line) => line);
    const slow = repl.evaluate('1');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await slow).toBeUndefined();
    expect(starts()).toBe(1);
    const ended = repl.evaluate('1');
    repl.stop();
    expect(await ended).toEqual({ exit: undefined, output: '', ended: 'stopped' });
  } finally {
    vi.useRealTimers();
  }
});

test('while another one begins, the command answers', async () => {
  const { repl, starts } = replThat((line) => line);
  repl.restart();
  repl.restart();
  expect(starts()).toBe(1);
  expect(await repl.evaluate('1')).toBeUndefined();
});

test('one that does not come back is not waited for without end', async () => {
  const repl = new Repl({ add_listener: () => undefined } as unknown as Emulator, () => undefined);
  expect(repl.ready).toBe(false);
  repl.begin();
  expect(await repl.whenReady(0)).toBe(true);
  repl.restart();
  expect(repl.ready).toBe(false);
  expect(await repl.whenReady(0.05)).toBe(false);
});
