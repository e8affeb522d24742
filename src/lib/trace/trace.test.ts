import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cycleOf } from './cycle.ts';
import { readTrace } from './read-trace.ts';
import { isFolded, readingOf } from './reading.ts';
import { rowText, sentences } from './sentences.ts';

const recorded = (path: string): string =>
  readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8');
const nixpkgs = '/nix/store/35habdpymppc8rcn6ccaym7bml2jsyrr-source';
const mine = '/home/user/site';

const since213 = `error:
       … while calling the 'head' builtin
         at ${nixpkgs}/lib/attrsets.nix:1534:13:
         1533|           zipAttrsWith (n: v:
         1534|             head v
             |             ^

       … while evaluating the option \`services.web.port':

       … while evaluating definitions from \`${mine}/web.nix':

       … while evaluating the attribute 'port'
         at ${mine}/web.nix:3:5:

       error: undefined variable 'prot'
       at ${mine}/web.nix:3:10:
            2| {
            3|   port = prot;
             |          ^`;

test('the nearest frame is first, wherever the message stands', () => {
  const late = readTrace(since213);
  expect(late.error).toMatchObject({ says: "undefined variable 'prot'", name: 'prot', owner: 'yours' });
  expect(late.frames.map(({ says }) => says)[0]).toBe("while evaluating the attribute 'port'");
  const early = readTrace(
    `error: undefined variable 'a'\n\n       at /etc/nixos/a.nix:1:2:\n\n       … while evaluating the attribute 'b'\n\n       at /etc/nixos/a.nix:5:6:`,
  );
  expect(early.error?.position).toEqual({ file: '/etc/nixos/a.nix', line: 1, column: 2 });
  expect(early.frames).toMatchObject([{ says: "while evaluating the attribute 'b'", position: { line: 5 } }]);
});

test('in 2.3 a frame and its place are one line', () => {
  const { frames, error } = readTrace(
    "error: while evaluating the attribute 'a' at /etc/nixos/a.nix:1:2:\nwhile evaluating 'f' at /etc/nixos/b.nix:3:4, called from /etc/nixos/a.nix:1:6:\nundefined variable 'x' at /etc/nixos/b.nix:3:9",
  );
  expect(error).toBeUndefined();
  expect(frames[0]).toMatchObject({
    says: "while evaluating the attribute 'a'",
    position: { line: 1, column: 2 },
  });
});

test('files of nixpkgs are known by its layout, and then by their copy', () => {
  const { frames } = readTrace(
    `error:\n … while a\n at ${nixpkgs}/lib/modules.nix:1:1:\n … while b\n at ${nixpkgs}/default.nix:1:1:\n … while c\n at <nix/derivation-internal.nix>:1:1:\n … while d\n at «github:NixOS/nixpkgs/abc»/lib/x.nix:1:1:\n … while e\n at /etc/nixos/lib/default.nix:1:1:\n … while f\n at «github:nix-community/home-manager/abc»/modules/x.nix:1:1:`,
  );
  expect(frames.map(({ owner }) => owner)).toEqual([
    'nixpkgs',
    'nixpkgs',
    'nix',
    'nixpkgs',
    'yours',
    'other',
  ]);
});

test('a reading has the reader’s place first, and folds what is not theirs', () => {
  const reading = readingOf(readTrace(since213));
  expect(reading?.options).toEqual(['services.web.port']);
  expect(reading?.definitions).toEqual([`${mine}/web.nix`]);
  expect(reading?.rows.map((row) => (isFolded(row) ? 'folded' : row.position?.line))).toEqual([
    3,
    3,
    'folded',
  ]);
  expect(reading && sentences(reading)[0]).toBe(
    `The last place in your files: ${mine}/web.nix:3:10, where it ended: undefined variable 'prot'.`,
  );
  expect(reading?.rows.map(rowText).at(-1)).toBe('2 without a place, 1 of nixpkgs, folded');
});

test('a text without a trace has no reading', () => {
  expect(readingOf(readTrace('error: undefined variable'))).toBeUndefined();
  expect(readingOf(readTrace(''))).toBeUndefined();
});

test('a circle begins where the name is evaluated that came back, or where Nix says so', () => {
  const final = readTrace(recorded('recipes/error-infinite-recursion-causes/evidence/nix-2.34/final.txt'));
  expect(cycleOf(final)?.length).toBeGreaterThan(1);
  const marked = readTrace(
    `error:\n … while a\n at /a.nix:1:1:\n … entering the infinite recursion\n at /a.nix:2:2:\n … while b\n at /a.nix:3:3:\n error: infinite recursion encountered\n at /a.nix:4:4:`,
  );
  expect(cycleOf(marked)?.map(({ position }) => position?.line)).toEqual([2, 3, 4]);
  expect(cycleOf(readTrace(since213))).toBeUndefined();
});

test('a trace of 2,000 lines is read in full, and hostile lines are no trouble', () => {
  const frame = `       … while evaluating the attribute 'a'\n         at ${mine}/a.nix:1:2:\n`;
  expect(readTrace(`error:\n${frame.repeat(1000)}       error: x`).frames).toHaveLength(1000);
  const odd = `error:\n … while <script>alert(1)</script> \u202e \x1b[2J\n at ${'/'.repeat(5000)}:1:2:\n error: ${'x'.repeat(5000)}`;
  const { frames, error } = readTrace(odd);
  expect(frames[0]?.says).toBe('while <script>alert(1)</script>  [2J'.replace('[2J', '[2J'));
  expect(frames[0]?.position).toBeUndefined();
  expect(error?.says).toHaveLength(300);
});
