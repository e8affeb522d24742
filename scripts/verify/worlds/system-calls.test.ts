import { expect, test } from 'vitest';
import { systemCallFilter } from './system-calls.ts';

// What the filter does is tried in tests/hostile/; here it is held against the kernel's rules by running it.

const allow = 0x7f_ff_00_00;
const refusal = (error: number): number => 0x00_05_00_00 | error;

/** What the kernel would answer: its interpreter, for the instructions that the filter has. */
function answerOf(program: Buffer, call: { number: number; processor: number; first?: number }): number {
  const data = new Map([
    [0, call.number],
    [4, call.processor],
    [16, call.first ?? 0],
  ]);
  let loaded = 0;
  for (let at = 0; ; at++) {
    const code = program.readUInt16LE(at * 8);
    const [yes, no, value] = [
      program.readUInt8(at * 8 + 2),
      program.readUInt8(at * 8 + 3),
      program.readUInt32LE(at * 8 + 4),
    ];
    if (code === 0x20) loaded = data.get(value) ?? Number.NaN;
    else if (code === 0x15) at += loaded === value ? yes : no;
    else if (code === 0x35) at += loaded >= value ? yes : no;
    else if (code === 0x06) return value;
    else throw new Error(`no such instruction: ${String(code)}`);
  }
}

const x64 = {
  name: 'x64',
  processor: 0xc0_00_00_3e,
  keyctl: 250,
  read: 0,
  mount: 165,
  clone: 56,
  socket: 41,
  io: 425,
} as const;
const arm64 = {
  name: 'arm64',
  processor: 0xc0_00_00_b7,
  keyctl: 219,
  read: 63,
  mount: 40,
  clone: 220,
  socket: 198,
  io: 425,
} as const;

test.each([x64, arm64])('on $name', ({ name, processor, keyctl, read, mount, clone, socket, io }) => {
  const program = systemCallFilter(name) ?? Buffer.alloc(0);
  const answer = (number: number, first?: number): number =>
    answerOf(program, { number, processor, ...(first !== undefined && { first }) });
  expect(answer(keyctl)).toBe(refusal(1));
  expect(answer(io)).toBe(refusal(38));
  // Nix' own sandbox needs these.
  for (const number of [read, mount, clone]) expect(answer(number)).toBe(allow);
  for (const family of [1, 2, 10, 16]) expect(answer(socket, family)).toBe(allow);
  // AF_VSOCK, AF_ALG, AF_PACKET, and what is none
  for (const family of [40, 38, 17, 0]) expect(answer(socket, family)).toBe(refusal(97));
});

test('calls of another processor, and of 32-bit programs, are unknown', () => {
  const program = systemCallFilter('x64') ?? Buffer.alloc(0);
  expect(answerOf(program, { number: 3, processor: 0x40_00_00_03 })).toBe(refusal(38));
  expect(answerOf(program, { number: 0x40_00_00_00 + 250, processor: x64.processor })).toBe(refusal(38));
});

test('there is none for a processor whose numbers are not known', () => {
  expect(systemCallFilter('riscv64')).toBeUndefined();
});
