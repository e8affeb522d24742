import { expect, test } from 'vitest';
import { withBase } from './href.ts';

test.each([
  ['/', '/', '/'],
  ['/', '/docs/', '/docs/'],
  ['/reference/flakes', '/', '/reference/flakes/'],
  ['/reference/flakes/', '/docs', '/docs/reference/flakes/'],
  ['/units/let-in/#step-let', '/docs/', '/docs/units/let-in/#step-let'],
  ['/units/let-in#step-let', '/', '/units/let-in/#step-let'],
  ['/errors/#q=a/b.c', '/docs/', '/docs/errors/#q=a/b.c'],
  ['/favicon.svg', '/docs/', '/docs/favicon.svg'],
  ['#top', '/docs/', '#top'],
  ['https://nix.dev/manual', '/docs/', 'https://nix.dev/manual'],
  ['mailto:a@example.com', '/docs/', 'mailto:a@example.com'],
])('%s below %s is %s', (path, base, expected) => {
  expect(withBase(path, base)).toBe(expected);
});
