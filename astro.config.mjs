import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { project } from './src/lib/project/project.ts';
import { pageWall } from './src/integrations/page-wall.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { syntaxStyles } from './src/integrations/syntax-styles.ts';

const site = process.env.SITE ?? project.site;

export default defineConfig({
  // The public address, for the sitemap and canonical links; without it the site works, and says nothing of its address.
  ...(site ? { site } : {}),
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  integrations: [mdx()],
  // Code blocks are components of ours; a raw one is refused (scripts/check-content.ts).
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: {
    plugins: [pageWall(), plainImports(), syntaxStyles()],
    // A CommonJS package, which Node reads and Vite's own loader for development does not.
    ssr: { external: ['@xterm/headless'] },
    // The thread of the machine, as a module.
    worker: {
      format: 'es',
      // v86 asks for them in Node alone.
      rolldownOptions: { external: ['crypto', 'fs', 'node:crypto', 'node:fs/promises', 'perf_hooks'] },
    },
    build: {
      assetsInlineLimit: 0,
      // light-dark() stays as it is written.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: {
        // Every MDX page starts with a directive of Astro's that the bundler need not know.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
});
