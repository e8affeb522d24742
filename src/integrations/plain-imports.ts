/** What the bundler puts around each `import()` of the pages' scripts: it asks for a part's own parts ahead of it. */
const helper = /vite\/preload-helper/;

/**
 * Leaves `import()` as the browser has it. The bundler's helper and its list of files are a sixth of what every page
 * loads, and serve only whoever opens the search or the box; those wait one request longer, once.
 * A sheet that belongs to a part is not seen to then: src/client/load-style.ts adds it.
 */
export function plainImports(): {
  name: string;
  enforce: 'pre';
  apply: 'build';
  config(): { build: { modulePreload: { polyfill: false; resolveDependencies(): string[] } } };
  load: { filter: { id: RegExp }; handler(): string };
} {
  return {
    name: 'provenix-plain-imports',
    enforce: 'pre',
    apply: 'build',
    // Astro sets `modulePreload` itself, so that `false` in its configuration does nothing.
    config: () => ({ build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }),
    load: {
      filter: { id: helper },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
