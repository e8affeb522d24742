import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Shown, showYaml } from './show-yaml.ts';

test('a step is written as authors write it', () => {
  const step = {
    id: 'eval',
    run: 'nix eval .#port --apply "port: port + 1"',
    exit: { broken: 1, fixed: 0 },
    contains: ["attribute 'a' missing", 'undefined variable'],
    tty: { columns: 80, keys: [{ see: 'Hostname', press: 'web<Enter>' }] },
    input: 'first\nsecond\n',
  };
  expect(showYaml({ steps: [step] })).toBe(`steps:
  - id: eval
    run: 'nix eval .#port --apply "port: port + 1"'
    exit: { broken: 1, fixed: 0 }
    contains: [attribute 'a' missing, undefined variable]
    tty:
      columns: 80
      keys:
        - see: Hostname
          press: web<Enter>
    input: |
      first
      second`);
});

test('what would steer a terminal is written as an escape', () => {
  expect(showYaml({ run: '\u001b[2J\u009b1m\u202e' })).toBe(String.raw`run: "\u001b[2J\u009b1m\u202e"`);
});

test.each([
  'true',
  'No',
  'null',
  '2.34',
  '-x',
  '- x',
  '',
  ' x',
  'x ',
  '~',
  'a: b',
  'a:',
  'a #b',
  '{x',
  '@x',
  "'",
  '"',
])('"%s" is still text', (text) => {
  expect(parse(showYaml({ text, list: [text] }))).toEqual({ text, list: [text] });
});

test('every value reads back as it is', () => {
  const tricky = fc.string({
    unit: fc.constantFrom(...Array.from(`ab1 \n\t'":#-,[]{}|>&*!%@\`?\\~.<=\u001b\u2028\u{1f600}`)),
  });
  const { value } = fc.letrec<{ value: Shown; list: Shown[]; map: Record<string, Shown>; leaf: Shown }>(
    (tie) => ({
      leaf: fc.oneof(tricky, fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null)),
      list: fc.array(tie('value'), { maxLength: 3 }),
      map: fc.dictionary(tricky, tie('value'), { maxKeys: 3 }),
      value: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('list'), tie('map')),
    }),
  );
  fc.assert(
    fc.property(value, (shown) => {
      expect(parse(showYaml(shown))).toEqual(shown);
    }),
    { numRuns: 500 },
  );
});
