import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serve } from './serve.ts';

const dir = mkdtempSync(join(tmpdir(), 'serve-'));
writeFileSync(join(dir, 'index.html'), 'home');
writeFileSync(join(dir, '404.html'), 'lost');
afterAll(() => {
  rmSync(dir, { recursive: true });
});

test('serves below a base, and the page for lost readers everywhere else', async () => {
  const site = await serve(dir, { port: 0, base: '/docs' });
  try {
    expect(await (await fetch(site.url)).text()).toBe('home');
    const lost = await fetch(`${site.url}nowhere/`);
    expect([lost.status, await lost.text()]).toEqual([404, 'lost']);
    expect((await fetch(new URL('/elsewhere/', site.url))).status).toBe(404);
  } finally {
    await site.close();
  }
});

test('takes the next port where one is in use, and says so', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const { port } = other.address() as AddressInfo;
  const site = await serve(dir, { port, base: '/' });
  try {
    expect(site.taken).toBe(port);
    expect(site.port).toBeGreaterThan(port);
  } finally {
    await site.close();
    other.close();
  }
});

test('a folder that is not there and a port that is none are refused', async () => {
  await expect(serve(join(dir, 'nowhere'))).rejects.toThrow('Build the site first');
  await expect(serve(dir, { port: Number.NaN })).rejects.toThrow('expected a number from 0 to 65535');
});
