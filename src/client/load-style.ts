/**
 * Adds a sheet of styles (an address from `import … from '….css?url'`) to the page, and waits until it holds.
 * A sheet that a script imports is otherwise linked by Astro on every page, and loads before it is asked for.
 */
export async function loadStyle(href: string): Promise<void> {
  if ([...document.styleSheets].some((sheet) => sheet.href === new URL(href, location.href).href)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  await new Promise<void>((resolve, reject) => {
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
