import { withoutEnd } from './without-end.ts';

/** Every internal address of the site goes through here, so that it also works below a sub-path (BASE=/docs/). */

const external = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i;

/**
 * An address below `base`. Page addresses end with "/", before `?` and `#`;
 * files (a dot in the last part), fragments and addresses of other sites stay as they are.
 */
export function withBase(path: string, base: string): string {
  if (external.test(path)) return path;
  const [page = ''] = path.split(/[?#]/, 1);
  const rest = path.slice(page.length);
  const inside = page.replace(/^\/+/, '');
  const ending = inside.slice(inside.lastIndexOf('.') + 1);
  const isFile = inside.includes('.') && /^[a-z0-9]+$/i.test(ending);
  const end = inside === '' || isFile || inside.endsWith('/') ? '' : '/';
  return `${withoutEnd(base, '/')}/${inside}${end}${rest}`;
}

/** The address without the base that the site is built for: what content calls a page. */
export function withoutBase(path: string): string {
  return path.slice(withoutEnd(import.meta.env.BASE_URL, '/').length);
}

/** An address below the base that the site is built for. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}
