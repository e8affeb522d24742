import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanOutput } from '../transcript/clean-output.ts';
import { firstUnprintable, printableJson, printable, shortened } from './printable.ts';

const esc = '\u001b';

test.each([
  ['a clipboard write that reassembles when colours are taken out', `${esc}${esc}[0m]52;c;aGk=\u0007`],
  ['a title', `${esc}]0;title\u0007`],
  ['a long OSC', `${esc}]8;;${'x'.repeat(5000)}${esc}\\`],
  ['a DCS', `${esc}Pq${'x'.repeat(2000)}${esc}\\`],
  ['an APC', `${esc}_Gf=100;AAAA${esc}\\`],
  ['C1 forms', '\u009b31m\u009d0;t\u009c\u0090x\u009c'],
  ['turned text', 'a\u202Egpj.exe'],
  ['an overwritten line', 'rm -rf /\rls'],
  ['backspaces', 'evil\b\b\b\bgood'],
])('%s is marked, and never obeyed', (_name, text) => {
  for (const safe of [printable(text), cleanOutput(text)]) expect(firstUnprintable(safe)).toBeUndefined();
  expect(printable(text)).toContain(String.raw`\u{`);
});

test('keeps what is to be read', () => {
  const text = "error: attribute 'größe' missing → 日本語 🙂\n\tat /nix/store\n";
  expect(printable(text)).toBe(text);
});

/** Texts that are made of the parts of escape sequences. */
const parts = fc.array(
  fc.oneof(
    fc.constantFrom(
      esc,
      '[',
      ']',
      '0m',
      '52;c;',
      '\u0007',
      '\\',
      'P',
      '_',
      '^',
      'X',
      '\u009b',
      '\u009d',
      '\u009c',
    ),
    fc.constantFrom('\r', '\n', '\b', '\u202e', '\u2066', '\u200b', '\ufeff', '\0', '\u007f', '\ud800'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 60 },
);

test('nothing that is obeyed is left of any text, once or twice', () => {
  fc.assert(
    fc.property(parts, (all) => {
      const text = all.join('');
      for (const safe of [printable(text), cleanOutput(text)]) {
        expect(firstUnprintable(safe)).toBeUndefined();
        expect(printable(safe)).toBe(safe);
      }
    }),
    { numRuns: 3000 },
  );
});

test('says where the first one is', () => {
  expect(firstUnprintable(`ab${esc}`)).toEqual({ mark: String.raw`\u{1b}`, index: 2 });
  expect(firstUnprintable('ab')).toBeUndefined();
});

test('shortens what is long, and says by how much', () => {
  expect(shortened('abcdef', 4)).toBe('abcd... (2 more characters)');
  expect(shortened('abcd', 4)).toBe('abcd');
});

test('JSON of any value is printable, on one line, and means the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = printableJson(value);
      expect(firstUnprintable(text)).toBeUndefined();
      expect(text).not.toContain('\n');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(printableJson(['\u009b2J', '\u202e', '\u{e0001}', 'ä'])).toBe(
    String.raw`["\u009b2J","\u202e","\udb40\udc01","ä"]`,
  );
});
