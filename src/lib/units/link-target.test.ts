import { expect, test } from 'vitest';
import { linkTarget } from './link-target.ts';

test.each([
  ['beside it', { 'a/l': 'x' }, 'a/l', 'a/x'],
  ['above it, inside', { 'a/l': '../x' }, 'a/l', 'x'],
  ['the tree itself', { 'a/l': '..' }, 'a/l', ''],
  ['through another link', { l: 'm/x', m: 'a/b' }, 'l', 'a/b/x'],
  ['out', { l: '../x' }, 'l', undefined],
  ['out and in again', { l: '../tree/x' }, 'l', undefined],
  ['an absolute path', { l: '/etc' }, 'l', undefined],
  [
    'out by a link on the way, though its words stay inside',
    { 'a/up': '..', 'a/l': 'up/..' },
    'a/l',
    undefined,
  ],
  ['up by a link on the way, inside', { 'a/b/up': '..', l: 'a/b/up/..' }, 'l', ''],
  ['round in a circle', { l: 'm', m: 'l' }, 'l', undefined],
  ['itself', { l: 'l' }, 'l', undefined],
  ['empty parts and dots', { 'a/l': './/x/.' }, 'a/l', 'a/x'],
])('a link that leads %s', (_name, links, path, expected) => {
  expect(linkTarget(path, new Map(Object.entries(links)))).toBe(expected);
});
