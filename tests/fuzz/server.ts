import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fuzzer } from '../../scripts/fuzz/fuzzer.ts';
import type { Random } from '../../scripts/fuzz/random.ts';
import { type Served, serve } from '../../scripts/serve.ts';
import { headersOf } from '../../src/lib/page/headers.ts';
import { mutated } from '../support/mutated.ts';
import { rawRequest } from '../support/raw-request.ts';

interface Input {
  request: string;
  /** Its parts are odd, its form is right: it has an answer. */
  wellFormed: boolean;
}

const methods = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'TRACE', 'OPTIONS', 'PUT', 'CONNECT', 'PROPFIND'];
const paths = [
  ...[
    '/',
    '/index.html',
    '/page.html',
    '/page',
    '/nowhere/',
    '/_headers',
    '/..',
    '/%2e%2e/',
    '/%',
    '/%00',
    '/a%2fb',
  ],
  ...[
    '//',
    '///page',
    '/.git/config',
    '/page.html/',
    '/?q=',
    '/#',
    'http://a/',
    'http://[',
    '*',
    '/\\',
    '/~',
  ],
];
const headers = [
  ...[
    'Range: bytes=',
    'Range: bytes=10-5',
    'Range: bytes=-',
    'Range: bytes=-5',
    'Range: bytes=0-0,2-3',
    'Range: x=1-2',
  ],
  ...[
    'Accept-Encoding: gzip',
    'Accept-Encoding: br;q=x, *',
    'Accept-Encoding: ;q=;,',
    'If-None-Match: *',
    'If-None-Match: W/"',
  ],
  ...[
    'If-Modified-Since: now',
    'If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT',
    'If-Range: "a"',
    'Host: [',
    'Host: a:99999',
  ],
  ...['X-Forwarded-Host: a', 'X-Forwarded-Proto: javascript', 'Cookie: a', 'Content-Length: 0'],
];
const pieces = [
  '\r\n',
  '\r\n\r\n',
  '\0',
  ' ',
  ':',
  '%',
  '/',
  '..',
  'HTTP/1.1',
  'HTTP/9.9',
  'Content-Length: 9\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Upgrade: websocket\r\n',
  'Expect: 100-continue\r\n',
  'Connection: upgrade\r\n',
  'a',
  '\u00ff',
];

/** Without what ends a header, or is no byte of one. */
const plain = (text: string): string => text.replaceAll(/[^\x21-\x7e]/g, '');

function make(random: Random): Input {
  const odd = (list: readonly string[]): string => {
    const base = random.pick(list);
    return random.once(3) ? mutated(base, [...list, '-', '=', '%', '/', '9'.repeat(30)], random) : base;
  };
  const lines = random.some(4, () => {
    const [name = '', ...value] = random.pick(headers).split(':');
    return `${name}: ${plain(random.once(3) ? odd(value) : value.join(':'))}`.slice(0, 300);
  });
  const path = random.once(2) ? '/page.html' : plain(odd(paths)).slice(0, 2000) || '/';
  const request = [
    `${random.pick(methods)} ${path} HTTP/1.1`,
    'Host: a',
    ...lines.filter((line) => !line.startsWith('Host')),
    'Connection: close',
    '',
    '',
  ].join('\r\n');
  return random.once(3)
    ? { request: mutated(request, pieces, random), wellFormed: false }
    : { request, wellFormed: true };
}

let dir: string;
let site: Served;
const sane = 'GET /page.html HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';

async function attempt({ request, wellFormed }: Input): Promise<'accepted' | 'refused'> {
  const {
    status,
    headers: found,
    body,
  } = await rawRequest(site.port, Buffer.from(request, 'latin1'), wellFormed ? undefined : 30);
  if (wellFormed && (status < 200 || status >= 500)) throw new Error(`answered by ${String(status)}`);
  if (body.includes('swordfish')) throw new Error('answered by what is no page');
  const policy = headersOf('/')['Content-Security-Policy'];
  if (status >= 200 && status < 400 && found['content-security-policy'] !== policy)
    throw new Error(`answered by ${String(status)} without the headers`);
  if (status === 206 && found['content-range'] === undefined) throw new Error('a part without its range');
  const after = await rawRequest(site.port, sane);
  if (after.status !== 200 || after.body.toString() !== 'page')
    throw new Error('the server no longer serves');
  return status >= 200 && status < 400 ? 'accepted' : 'refused';
}

const fuzzer: Fuzzer<Input> = {
  about: 'requests to the preview server',
  count: 5_000,
  async begin() {
    const parent = await mkdtemp(join(tmpdir(), 'fuzz-server-'));
    dir = join(parent, 'site');
    await writeFile(join(parent, 'secret'), 'swordfish');
    await mkdir(join(dir, '.git'), { recursive: true });
    await writeFile(join(dir, '.git/config'), 'swordfish');
    for (const name of ['index.html', 'page.html', '404.html']) await writeFile(join(dir, name), 'page');
    site = await serve(dir, { port: 0, base: '/' });
  },
  make,
  attempt,
  show: ({ request }) => JSON.stringify(request),
  async end() {
    await site.close();
    await rm(join(dir, '..'), { recursive: true, force: true });
  },
};
export default fuzzer;
