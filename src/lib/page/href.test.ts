import { expect, test } from 'vitest';
import { href, withBase } from './href.ts';

test.each([
  ['/', '/', '/'],
  ['/', '/docs/', '/docs/'],
  ['/reference/flakes', '/', '/reference/flakes/'],
  ['/reference/flakes/', '/docs', '/docs/reference/flakes/'],
  ['/units/let-in/#step-let', '/docs/', '/docs/units/let-in/#step-let'],
  ['/units/let-in#step-let', '/', '/units/let-in/#step-let'],
  ['/errors/#q=a/b.c', '/docs/', '/docs/errors/#q=a/b.c'],
  ['/favicon.svg', '/docs/', '/docs/favicon.svg'],
  ['/reference/nix-2.34/notes', '/', '/reference/nix-2.34/notes/'],
  ['//reference//flakes', '//', '//reference//flakes'],
  ['reference//flakes', '/docs//', '/docs/reference//flakes/'],
  ['/search/?q=a\nb#c', '/', '/search/?q=a\nb#c'],
  ['/a?b?c#d?e', '/', '/a/?b?c#d?e'],
  ['/a.b.c', '/', '/a.b.c'],
  ['/a.', '/', '/a./'],
  ['#top', '/docs/', '#top'],
  ['https://nix.dev/manual', '/docs/', 'https://nix.dev/manual'],
  ['mailto:a@example.com', '/docs/', 'mailto:a@example.com'],
])('%s below %s is %s', (path, base, expected) => {
  expect(withBase(path, base)).toBe(expected);
});

test('an address is below the base that the site is built for', () => {
  expect(href('/errors')).toBe(withBase('/errors', import.meta.env.BASE_URL));
});
