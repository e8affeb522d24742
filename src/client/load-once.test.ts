import { expect, test } from 'vitest';
import { loadOnce } from './load-once.ts';

test('what is loaded is loaded once, also for a question that comes before it is there', async () => {
  let loads = 0;
  const load = loadOnce(() => Promise.resolve((loads += 1)));
  expect(await Promise.all([load(), load()])).toEqual([1, 1]);
  expect(await load()).toBe(1);
});

test('what could not be loaded is tried again', async () => {
  let loads = 0;
  const load = loadOnce(() => {
    loads += 1;
    return loads === 1 ? Promise.reject(new Error('offline')) : Promise.resolve('here');
  });
  await expect(load()).rejects.toThrow('offline');
  expect(await load()).toBe('here');
});
