import { expect, test } from 'vitest';
import { statementsOf } from './statements.ts';

test('lines and sentences are counted, with single spaces, and brackets say nothing', () => {
  expect(
    statementsOf('A title\n\nOne  thing. Another thing.\n{\n  nix build .#a;\n}\nSee e.g. the list.'),
  ).toEqual([
    { place: '1', text: 'A title' },
    { place: '3.1', text: 'One thing.' },
    { place: '3.2', text: 'Another thing.' },
    { place: '5', text: 'nix build .#a;' },
    { place: '7', text: 'See e.g. the list.' },
  ]);
});
