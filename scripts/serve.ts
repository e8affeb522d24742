import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Served {
  /** With the base, for example "http://127.0.0.1:4321/docs/". */
  url: string;
  port: number;
  /** The port that was wanted, where it was in use. */
  taken: number | undefined;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Default: PORT, else 4321. 0 takes any free port. */
  port?: number | string;
  /** The path that the site was built for. Default: BASE, else "/". */
  base?: string;
  /** Answer with the .gz file beside a file, where there is one. Default: no. */
  gzip?: boolean;
}

const tries = 20;

/** Serves a built site on this machine only. A port in use is not an end: the next free one is taken, and said. */
export async function serve(dir: string, options: ServeOptions = {}): Promise<Served> {
  const base = `/${(options.base ?? process.env['BASE'] ?? '/').replaceAll(/^\/+|\/+$/g, '')}/`.replace(
    '//',
    '/',
  );
  const named = options.port ?? process.env['PORT'] ?? 4321;
  const wanted = Number(named);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535)
    throw new Error(`serve: found port "${String(named)}", expected a number from 0 to 65535`);
  if (!existsSync(dir)) throw new Error(`serve: found no folder ${dir}. Build the site first: npm run build`);

  const files = sirv(dir, { etag: true, gzip: options.gzip ?? false });
  const lostPage = join(dir, '404.html');
  const lost = existsSync(lostPage) ? readFileSync(lostPage) : 'Page not found';
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/' && base !== '/') {
      response.writeHead(302, { location: base }).end();
      return;
    }
    const answerLost = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(lost);
    };
    if (!path.startsWith(base)) {
      answerLost();
      return;
    }
    request.url = `/${path.slice(base.length)}`;
    files(request, response, answerLost);
  });
  const port = await listen(server, wanted);
  return {
    url: `http://127.0.0.1:${String(port)}${base}`,
    port,
    taken: wanted !== 0 && port !== wanted ? wanted : undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= wanted + tries) throw error;
    }
  }
}
