import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { toNodeHandler } from 'srvx/node';
import { staticMiddleware } from 'srvx/static';
import { headersOf } from '../../src/lib/page/headers.ts';
import { markdownOf, prefersMarkdown } from './negotiate.ts';

/** Read by hosts, not by readers. */
const notShown = ['/_headers'];

/**
 * Answers for the files of a built site as a careful static host would.
 * @param dir the built site
 * @param base the path that the site was built for, with "/" at both ends
 */
export function siteHandler(dir: string, base: string): RequestListener {
  // Ranges, conditional requests, gzip and Brotli, and neither dotfiles nor links that lead out.
  const files = staticMiddleware({ dir });
  const lostPage = join(dir, '404.html');
  const lost = existsSync(lostPage) ? readFileSync(lostPage, 'utf8') : 'Page not found';
  const answerLost = (): Response =>
    new Response(lost, { status: 404, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  const answer = toNodeHandler(async (request) => {
    const { pathname: path, origin } = new URL(request.url);
    const twin = markdownOf(dir, path);
    const markdown = twin !== undefined && prefersMarkdown(request.headers.get('accept') ?? '');
    const asked = markdown
      ? new Request(origin + twin, { method: request.method, headers: request.headers })
      : request;
    const response = notShown.includes(path) ? answerLost() : await files(asked, answerLost);
    if (response.ok && (markdown || path.endsWith('.md')))
      response.headers.set('Content-Type', 'text/markdown; charset=utf-8');
    if (twin !== undefined) response.headers.append('Vary', 'Accept');
    for (const [name, value] of Object.entries(headersOf(path))) response.headers.set(name, value);
    return response;
    // Its type asks for what HTTP/2 has as well; without HTTP/2 it is not asked.
  }) as (request: IncomingMessage, response: ServerResponse) => unknown;

  return (request, response) => {
    const refuse = (status: number, headers: Record<string, string>, text: string): void => {
      const all = { ...headersOf('/'), 'Content-Type': 'text/plain; charset=utf-8', ...headers };
      response.writeHead(status, all).end(request.method === 'HEAD' ? undefined : `${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(405, { Allow: 'GET, HEAD' }, 'Pages can be read, and nothing else.');
      return;
    }
    const asked = request.url ?? '';
    const url = URL.parse(asked.startsWith('/') ? `http://site${asked}` : asked);
    if (!url) {
      refuse(400, {}, 'This is no address.');
      return;
    }
    if (base !== '/' && (url.pathname === '/' || `${url.pathname}/` === base)) {
      refuse(302, { Location: base }, `The site is at ${base}`);
      return;
    }
    // What is not below the base is lost, and so is what would be another address to a browser; `..` is never a file.
    const below = url.pathname.startsWith(base) && !url.pathname.includes('//');
    request.url = below ? `/${url.pathname.slice(base.length)}` : '/..lost';
    // A Host that is no host would make the request's address none.
    request.headers.host = 'site';
    answer(request, response);
  };
}
