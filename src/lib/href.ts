/** Every internal address of the site goes through here, so that it also works below a sub-path (BASE=/docs/). */

const external = /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i;

/**
 * An address below `base`. Page addresses end with "/", before `?` and `#`;
 * files (a dot in the last part), fragments and addresses of other sites stay as they are.
 */
export function withBase(path: string, base: string): string {
  if (external.test(path)) return path;
  const [, page = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  const inside = page.replace(/^\/+/, '');
  const isFile = /\.[a-z0-9]+$/i.test(inside);
  const end = inside === '' || isFile || inside.endsWith('/') ? '' : '/';
  return `${base.replace(/\/+$/, '')}/${inside}${end}${rest}`;
}

/** An address below the base that the site is built for. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}
