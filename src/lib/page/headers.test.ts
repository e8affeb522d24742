import { expect, test } from 'vitest';
import { headersFile, headersOf } from './headers.ts';

test('every address has the policy, and what changes its name with its content is kept', () => {
  for (const path of ['/', '/errors/', '/_astro/page.js', '/machine/0123456789ab/state.zst'])
    expect(headersOf(path)['Content-Security-Policy'], path).toContain("frame-ancestors 'none'");
  expect(headersOf('/')['Cache-Control']).toBeUndefined();
  expect(headersOf('/_astro/page.js')['Cache-Control']).toContain('immutable');
  expect(headersOf('/machine/0123456789ab/state.zst')['Cache-Control']).toContain('immutable');
});

test('what says which machine there is has one name for ever, so it is asked for again', () => {
  expect(headersOf('/machine/machine.json')['Cache-Control']).toBe('no-cache');
});

test('the file of static hosts says the same, below the path that the site is built for', () => {
  const text = headersFile('/docs/');
  expect(text.match(/^\S.*/gm)).toEqual([
    '/docs/*',
    '/docs/_astro/*',
    '/docs/machine/*',
    '/docs/machine/machine.json*',
  ]);
  for (const [name, value] of Object.entries(headersOf('/'))) expect(text).toContain(`  ${name}: ${value}\n`);
});
