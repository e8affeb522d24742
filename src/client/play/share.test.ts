import { expect, test } from 'vitest';
import { pack, unpack } from './share.ts';

const shared = { files: [{ path: 'flake.nix', text: '{ }\n' }], command: 'nix flake show', unit: 'scratch' };

test('what is packed is what comes out', async () => {
  const fragment = await pack(shared);
  expect(fragment).toMatch(/^[\w-]+$/);
  expect(await unpack(fragment)).toEqual(shared);
});

test('files that are too large for a link are refused with a sentence', async () => {
  const text = Array.from({ length: 200_000 }, (_, index) => (index * 7919).toString(36)).join('');
  await expect(pack({ ...shared, files: [{ path: 'a', text }] })).rejects.toThrow('too large for a link');
});

test('garbage is no files', async () => {
  const packed = async (value: unknown): Promise<string> => pack(value as typeof shared);
  for (const fragment of [
    '',
    'x',
    '%%%',
    'A'.repeat(1000),
    'A'.repeat(200_000),
    (await pack(shared)).slice(0, -9),
    await packed(null),
    await packed({ files: [] }),
    await packed({ files: [], command: 'x' }),
    await packed({ files: [{ path: 1, text: '' }], command: 'x' }),
    await packed({ files: 'x', command: 'x' }),
  ])
    expect(await unpack(fragment)).toBeUndefined();
});

test('a link that unpacks to more than a page should hold is no files', async () => {
  const bomb = await pack({ ...shared, files: [{ path: 'a', text: 'a'.repeat(5_000_000) }] });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await unpack(bomb)).toBeUndefined();
});
