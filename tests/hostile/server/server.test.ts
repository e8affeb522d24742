import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/serve.ts';
import { headersFile, headersOf } from '../../../src/lib/page/headers.ts';
import { type RawAnswer, rawRequest } from '../../support/raw-request.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

// Whoever reaches the preview server reads the built site, changes nothing, and does not end it.

const page = `<!doctype html>${'A sentence. '.repeat(500)}`;
let site: Served;
beforeAll(async () => {
  const outside = await temporaryFolder();
  const dir = await temporaryFolder();
  writeFileSync(join(outside, 'secret.txt'), 'swordfish');
  symlinkSync(join(outside, 'secret.txt'), join(dir, 'link.txt'));
  for (const folder of ['errors', 'other', '_astro', '.git']) mkdirSync(join(dir, folder));
  for (const [file, text] of Object.entries({
    'index.html': page,
    '404.html': 'lost',
    'errors/index.html': 'errors',
    'other/file.unknown': 'wasm',
    '_astro/site.js': 'script',
    '.git/config': 'swordfish',
    _headers: headersFile('/'),
  }))
    writeFileSync(join(dir, file), text);
  site = await serve(dir, { port: 0, base: '/' });
});
afterAll(() => site.close());

/** A request with `Connection: close`, so that the answer ends. */
const ask = (line: string, headers = ''): Promise<RawAnswer> =>
  rawRequest(site.port, `${line} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n`);
const text = ({ body }: RawAnswer): string => body.toString('utf8');

test.each([
  ['the whole', '', 200, page],
  ['from a place', 'bytes=6000-', 206, page.slice(6000)],
  ['from a place to another', 'bytes=2-8', 206, page.slice(2, 9)],
  ['further than there is', 'bytes=6000-9999999', 206, page.slice(6000)],
  ['the end', 'bytes=-5', 206, page.slice(-5)],
  ['an end longer than the file', 'bytes=-9999999', 206, page],
  ['from behind the end', 'bytes=9999999-', 416, ''],
  ['nothing of the end', 'bytes=-0', 416, ''],
  ['backwards, which is no range', 'bytes=10-5', 200, page],
  ['several ranges, which need not be given', 'bytes=0-1,4-5', 200, page],
  ['another unit', 'lines=1-2', 200, page],
  ['no number', 'bytes=a-b', 200, page],
  ['numbers without end', `bytes=${'9'.repeat(400)}-`, 416, ''],
])('a range: %s', async (_what, range, status, expected) => {
  const answer = await ask('GET /', range && `Range: ${range}\r\n`);
  expect(answer.status).toBe(status);
  if (status !== 416) expect(text(answer)).toBe(expected);
  if (status === 206) expect(answer.headers['content-length']).toBe(String(expected.length));
  if (status === 416) expect(answer.headers['content-range']).toBe(`bytes */${String(page.length)}`);
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND'])(
  '%s is refused',
  async (method) => {
    const { status, headers } = await ask(`${method} /`);
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  },
);

test('HEAD is answered as GET, without the body', async () => {
  for (const path of ['/', '/nowhere/']) {
    const [get, head] = [await ask(`GET ${path}`), await ask(`HEAD ${path}`)];
    expect(head.status).toBe(get.status);
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
    expect(head.body).toHaveLength(0);
  }
});

test.each([
  ['gzip', (body: Buffer) => gunzipSync(body)],
  ['br', (body: Buffer) => brotliDecompressSync(body)],
])('text comes as %s to who asks for it', async (encoding, decode) => {
  const { headers, body } = await ask('GET /', `Accept-Encoding: ${encoding}\r\n`);
  expect([headers['content-encoding'], headers['vary']]).toEqual([encoding, 'Accept-Encoding']);
  expect(body.length).toBeLessThan(page.length / 10);
  expect(decode(unchunked(body)).toString()).toBe(page);
});

/** The body of an answer in chunks. */
function unchunked(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.subarray(at, line).toString(), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(body.subarray(line + 2, line + 2 + size));
    at = line + size + 4;
  }
}

test('who has a page already is told so', async () => {
  const { headers } = await ask('GET /');
  const { status, body } = await ask('GET /', `If-None-Match: ${headers['etag'] ?? ''}\r\n`);
  expect([status, body.length]).toEqual([304, 0]);
});

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/errors', 'text/html; charset=utf-8'],
  ['/other/file.unknown', 'application/octet-stream'],
  ['/_astro/site.js', 'text/javascript; charset=utf-8'],
])('%s has a type', async (path, type) => {
  const { status, headers } = await ask(`GET ${path}`);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

test.each([
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/..\\..\\etc\\passwd',
  '//etc/passwd',
  '/%00',
  '/index.html%00.txt',
  '/%',
  '/%ff',
  '/.git/config',
  '/link.txt',
  '/_headers',
  'http://[/',
  'http://10.0.0.1/nowhere',
  '*',
])('%s leads to nothing', async (path) => {
  const answer = await ask(`GET ${path}`);
  expect([400, 404]).toContain(answer.status);
  expect(text(answer)).not.toMatch(/swordfish|root:/);
});

test.each([
  ['a host that is none', 'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n', 200],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['what is no HTTP', 'hello\r\n\r\n', 400],
  ['headers without end', `GET / HTTP/1.1\r\nX: ${'a'.repeat(17_000)}\r\n\r\n`, 431],
  ['two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
])('%s', async (_what, request, status) => {
  expect((await rawRequest(site.port, request)).status).toBe(status);
});

test('it still serves after all that', async () => {
  expect(text(await ask('GET /'))).toBe(page);
});

test('every answer has the headers that `_headers` gives to hosts', async () => {
  const rules = parsed(headersFile('/'));
  for (const path of ['/', '/errors/', '/nowhere/', '/%', '/_astro/site.js', '/other/file.unknown', 'POST']) {
    const { headers } = await ask(path === 'POST' ? 'POST /' : `GET ${path}`);
    const expected = rules.filter(
      ({ folder }) => path.startsWith(folder) || (path === 'POST' && folder === '/'),
    );
    expect(expected.length).toBeGreaterThan(0);
    for (const [name, value] of expected.flatMap((rule) => rule.headers))
      expect(headers[name], path).toBe(value);
  }
  expect(headersOf('/')['Content-Security-Policy']).toMatch(/'sha256-[\w+/]{43}='.*frame-ancestors 'none'/);
  expect(headersFile('/docs/')).toMatch(/^\/docs\/\*\n {2}Content-Security-Policy: /);
});

/** The form of the hosts: a path with a star, and below it, indented, a header a line. */
function parsed(file: string): { folder: string; headers: [string, string][] }[] {
  return file.split('\n\n').map((rule) => {
    const [path = '', ...lines] = rule.trim().split('\n');
    const headers = lines.map((line): [string, string] => {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      return [name.toLowerCase(), value];
    });
    return { folder: path.replace(/\*$/, ''), headers };
  });
}
