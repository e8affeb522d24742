import type { Plugin } from 'esbuild';

/**
 * Gives a bundled package a file of ours instead of a module of Node's that an older Node has not, or has otherwise.
 * @param module for example "node:util"
 * @param importers a part of the paths of the files that get ours, for example "/@clack/"
 * @param file absolute
 */
export function replaceModule(module: string, importers: string, file: string): Plugin {
  return {
    name: `replace ${module}`,
    setup(builder) {
      builder.onResolve({ filter: /^node:/ }, ({ path, importer }) =>
        path === module && importer.includes(importers) ? { path: file } : undefined,
      );
    },
  };
}
