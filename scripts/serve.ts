import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { siteHandler } from './serve/site-handler.ts';

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
}

const tries = 20;

/** A port as it was typed, as a number. Throws where it is none. */
export function readPort(named: number | string): number {
  const port = /^\d{1,5}$/.test(String(named)) ? Number(named) : Number.NaN;
  if (port <= 65535) return port;
  throw new Error(`found port "${String(named)}", expected a number from 0 to 65535`);
}

/** Serves a built site on this machine only. A port in use is not an end: the next free one is taken, and said. */
export async function serve(dir: string, options: ServeOptions = {}): Promise<Served> {
  const parts = (options.base ?? process.env['BASE'] ?? '/').split('/').filter((part) => part !== '');
  const base = ['', ...parts, ''].join('/');
  const wanted = readPort(options.port ?? process.env['PORT'] ?? 4321);
  if (!existsSync(dir)) throw new Error(`serve: found no folder ${dir}. Build the site first: npm run build`);

  const server = createServer(siteHandler(dir, base));
  // Longer than a client keeps a connection for its next question, so that none is closed while one is asked.
  server.keepAliveTimeout = 65_000;
  // Without a listener Node would close the connection of who asks for a tunnel, and say nothing.
  server.on('connect', (_request, socket) => {
    socket.on('error', () => undefined).end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\n\r\n');
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
