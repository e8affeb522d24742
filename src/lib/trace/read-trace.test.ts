import { expect, test } from 'vitest';
import { readTrace } from './read-trace.ts';

const place = 'at /a.nix:3:5:';
const frames = (text: string): string[] => readTrace(text).frames.map(({ says }) => says);

test.each([
  ['… while a', ['while a']],
  ['...  while a', ['while a']],
  ['â€¦ while a', ['while a']],
  ['…while a', []],
  ['while evaluating the attribute', ['while evaluating the attribute']],
  ['error: while evaluating x', ['while evaluating x']],
  ['while building x', ['while building x']],
  ['while waiting', []],
  ['not while evaluating x', []],
  ['> … while a', ['while a']],
  ['  ┃ … while a', ['while a']],
  ['│ … while a', ['while a']],
  ['x > … while a', []],
])('of %j the frames are %j', (line, expected) => {
  expect(frames(line)).toEqual(expected);
});

test('a frame has the line of the paste, and the first place after it', () => {
  expect(readTrace(`x\n… while a\n\n${place}\nat /b.nix:1:1:`).frames).toEqual([
    { at: 2, says: 'while a', position: { file: '/a.nix', line: 3, column: 5 }, owner: 'yours' },
  ]);
  expect(readTrace(`${place}\n… while a`).frames).toEqual([{ at: 2, says: 'while a' }]);
  expect(
    readTrace(`… while a\nwhose name attribute is located at /a.nix:3:5`).frames[0]?.position?.line,
  ).toBe(3);
  expect(readTrace(`… while a\nlook at /a.nix:3:5`).frames[0]?.position).toBeUndefined();
  // Below an `error:` of its own the trace follows, and a place there belongs to no message.
  expect(readTrace(`error: x\nerror:\n${place}`).error).toEqual({ at: 1, says: 'x' });
});

test('in 2.3 the place ends the line of a frame, after a comma or none', () => {
  expect(readTrace("while evaluating 'f', at /a.nix:3:5").frames).toEqual([
    { at: 1, says: "while evaluating 'f'", position: { file: '/a.nix', line: 3, column: 5 }, owner: 'yours' },
  ]);
  expect(frames('… while looking at the door')).toEqual(['while looking at the door']);
});

test('the last message counts after a trace, the first one before it', () => {
  const says = (text: string): string | undefined => readTrace(text).error?.says;
  expect(says('… while a\nerror: one\nerror: two')).toBe('two');
  expect(says('error: one\nerror: two\n… while a')).toBe('one');
  expect(says('error: one\nerror: two')).toBe('one');
  expect(says('error:x')).toBe('x');
  expect(says('an error: x')).toBeUndefined();
  expect(frames('… while a\n… while b\nerror: x')).toEqual(['while b', 'while a']);
  expect(frames('error: x\n… while a\n… while b')).toEqual(['while a', 'while b']);
});

test('frames that were left out are noticed', () => {
  expect(readTrace('(stack trace truncated; use --show-trace)').truncated).toBe(true);
  expect(readTrace('stack trace truncated').truncated).toBe(true);
  expect(readTrace('no stack trace truncated').truncated).toBe(false);
});

test.each([
  ['3|  p.x = prot;', 'at /a.nix:3:8', 'prot'],
  ["3|  a-b' = x;", 'at /a.nix:3:2', "a-b'"],
  ['3|  x', 'at /a.nix:3:1', undefined],
  ['4|  port', 'at /a.nix:3:2', undefined],
  ['x3|  port', 'at /a.nix:3:2', undefined],
  [`3|  ${'n'.repeat(80)}`, 'at /a.nix:3:2', 'n'.repeat(61)],
])('below %j the caret for %s points at %s', (code, at, name) => {
  expect(readTrace(`error: x\n${at}:\n2| before\n${code}\n |  ^\n4| after`).error?.name).toBe(name);
});

test('without its caret, or for a second one, no code is a name', () => {
  expect(readTrace(`error: x\n${place}\n3|    port`).error?.name).toBeUndefined();
  expect(readTrace(`error: x\n${place}\n3|     port\n|  ^\n3|     host\n|  ^`).error?.name).toBe('port');
  expect(readTrace(`… while a\n3|    port\n|  ^`).frames[0]?.name).toBeUndefined();
});

test('colours, controls and very long lines are cut away', () => {
  expect(frames('\u001b[1;31m… while\u001b[0m a\u202e\u0007')).toEqual(['while a']);
  expect(frames(`… ${'w'.repeat(400)}`)[0]).toHaveLength(300);
  expect(
    readTrace(`… while a\nat ${'x'.repeat(400)}${' '.repeat(700)}:1:1`).frames[0]?.position,
  ).toBeUndefined();
});
