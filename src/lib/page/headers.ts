import { withBase } from './href.ts';
import { policy } from './policy.ts';
import { themeScript } from './theme-script.ts';

/** What every page is answered with, and what some files are. Hosts read it from `_headers`; our own server asks here. */
export interface HeaderRule {
  /** Below the site's address: one folder and all in it. */
  folder: string;
  headers: Record<string, string>;
}

/** Features of browsers that no page uses. What is not here, such as writing to the clipboard, stays allowed. */
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
];

const immutable = 'public, max-age=31536000, immutable';

export const headerRules: readonly HeaderRule[] = [
  {
    folder: '/',
    headers: {
      // The policy of the page's own <meta>, and what counts in a header only: nobody frames the site. The thread of the
      // machine has no <meta> and compiles WebAssembly; pages are held to both, so that none of them may.
      'Content-Security-Policy': `${policy([themeScript], ["'wasm-unsafe-eval'"])}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
    },
  },
  // Their names change with their content.
  { folder: '/_astro/', headers: { 'Cache-Control': immutable } },
  { folder: '/machine/', headers: { 'Cache-Control': immutable } },
  { folder: '/machine/machine.json', headers: { 'Cache-Control': 'no-cache' } },
];

/** The headers of an answer. @param path below the site's address, with a "/" first */
export function headersOf(path: string): Record<string, string> {
  return Object.assign(
    {},
    ...headerRules.filter(({ folder }) => path.startsWith(folder)).map(({ headers }) => headers),
  ) as Record<string, string>;
}

/** The same as the file that static hosts read (Netlify, Cloudflare Pages). @param base the path that the site is built for */
export function headersFile(base: string): string {
  return headerRules
    .map(({ folder, headers }) =>
      [
        `${withBase(folder, base)}*`,
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}
