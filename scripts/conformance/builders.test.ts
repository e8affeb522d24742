import { expect, test } from 'vitest';
import { asFacts, compareBuilders, judgeBuilders } from './builders.ts';

const hash = 'a'.repeat(32);
const page = 'concepts/pocketpkgs.mdx';
const why = 'The real one hands this on as well.';

test('store paths are known by their packages, and code by a digest', () => {
  const { text } = asFacts({
    text: {
      builder: `"/nix/store/${hash}-bash-5.3p9/bin/bash"`,
      name: `"${hash}-text"`,
      script: JSON.stringify('a\nb'),
      long: 'x'.repeat(200),
    },
  });
  expect(text?.['builder']).toBe('"<bash>/bin/bash"');
  expect(text?.['name']).toBe('"<text>"');
  expect(text?.['script']).toMatch(/^[0-9a-f]+$/);
  expect(text?.['long']).toMatch(/^[0-9a-f]+$/);
});

const found = { text: { name: '"a"', extra: 'true' }, shell: { name: '"b"' } };
const real = { text: { name: '"a"', lacking: 'false' }, shell: { name: '"c"' } };

test('attributes are compared one by one, those that either lacks too', () => {
  expect(compareBuilders(found, real)).toEqual({
    same: 1,
    differ: [
      { builder: 'shell', attribute: 'name', found: '"b"', real: '"c"' },
      { builder: 'text', attribute: 'extra', found: 'true', real: undefined },
      { builder: 'text', attribute: 'lacking', found: undefined, real: 'false' },
    ],
  });
});

test('a builder that one lacks differs in every attribute', () => {
  expect(compareBuilders({}, { text: { name: '"a"' } }).differ).toHaveLength(1);
});

test('what nobody declared is wrong, and so is what was declared and is not', () => {
  const { differ } = compareBuilders(found, real);
  const all = [
    { why, page, attributes: ['extra', 'lacking'] },
    { why, page, attributes: ['name'], builders: ['shell'] },
  ];
  expect(judgeBuilders(differ, all)).toEqual([]);
  expect(judgeBuilders(differ, all.slice(0, 1))).toEqual(['shell: name: found "b", really "c"']);
  expect(judgeBuilders(differ, [...all, { why, page, attributes: ['system'] }])).toEqual([
    'system: declared as different, and it is not',
  ]);
  expect(
    judgeBuilders(differ, [
      ...all.slice(0, 1),
      { why, page, attributes: ['name'], builders: ['shell', 'text'] },
    ]),
  ).toEqual(['text: name: declared as different, and it is not']);
});
