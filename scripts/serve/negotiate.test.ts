import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rawRequest } from '../../tests/support/raw-request.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { serve } from '../serve.ts';
import { prefersMarkdown } from './negotiate.ts';

test.each([
  ['text/markdown', true],
  ['text/markdown, text/html;q=0.9', true],
  ['text/html, text/markdown', true],
  ['text/html, text/markdown;q=0.5', false],
  ['text/html,application/xhtml+xml,*/*;q=0.8', false],
  ['text/markdown;q=0', false],
  ['text/markdown;q=x', false],
  ['', false],
])('Accept: %s', (accept, wanted) => {
  expect(prefersMarkdown(accept)).toBe(wanted);
});

test('the preview server answers with the Markdown of a page where it is asked for', async () => {
  const dir = await temporaryFolder();
  await mkdir(join(dir, 'a'));
  await writeFile(join(dir, 'a/index.html'), '<p>a</p>');
  await writeFile(join(dir, 'a/index.md'), '# A\n');
  await writeFile(join(dir, 'index.html'), '<p>start</p>');
  const site = await serve(dir, { port: 0, base: '/docs' });
  const ask = async (path: string, accept: string): Promise<string[]> => {
    const answer = await fetch(new URL(path, site.url), { headers: { accept } });
    return [String(answer.headers.get('content-type')), await answer.text()];
  };
  try {
    const html = 'text/html; charset=utf-8';
    const markdown = 'text/markdown; charset=utf-8';
    expect(await ask('a/', 'text/markdown')).toEqual([markdown, '# A\n']);
    expect(await ask('a/index.md', '*/*')).toEqual([markdown, '# A\n']);
    expect(await ask('a/', 'text/html')).toEqual([html, '<p>a</p>']);
    expect(await ask('', 'text/markdown')).toEqual([html, '<p>start</p>']);
    expect((await fetch(new URL('a/', site.url))).headers.get('vary')).toContain('Accept');
    for (const path of ['/docs/../a/', '/docs/%2e%2e/', '/docs/a/../../'])
      expect(
        (
          await rawRequest(
            site.port,
            `GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: text/markdown\r\nConnection: close\r\n\r\n`,
          )
        ).body.toString(),
      ).not.toContain('# A');
  } finally {
    await site.close();
  }
});
