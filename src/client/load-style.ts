import { loadOnce } from './load-once.ts';

const sheets = new Map<string, () => Promise<void>>();

/**
 * Adds a sheet of styles (an address from `import … from '….css?url'`) to the page once, and waits until it holds.
 * A sheet that a script imports is otherwise linked by Astro on every page, and loads before it is asked for.
 */
export function loadStyle(href: string): Promise<void> {
  const load = sheets.get(href) ?? loadOnce(() => addSheet(href));
  sheets.set(href, load);
  return load();
}

function addSheet(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`${href}: the styles could not be loaded`));
    });
    document.head.append(link);
  });
}
