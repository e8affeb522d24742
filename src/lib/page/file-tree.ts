/** A folder as a tree: what a reader sees first of a project. */

export interface TreeNode {
  name: string;
  /** The whole path of a file; undefined for a folder. */
  path: string | undefined;
  /** Of a folder. */
  nodes: TreeNode[];
}

/** The fragment under which a file is shown. */
export type FileAnchor = (path: string) => string;

/** Files by their folders: folders first, each sorted by name. */
export function fileTree(paths: readonly string[]): TreeNode[] {
  return nodesOf(paths.map((path) => ({ path, rest: path.split('/') })));
}

function nodesOf(files: readonly { path: string; rest: readonly string[] }[]): TreeNode[] {
  const names = [...new Set(files.map(({ rest }) => rest[0] ?? ''))];
  return names
    .map((name): TreeNode => {
      const inside = files.filter(({ rest }) => rest[0] === name);
      const file = inside.find(({ rest }) => rest.length === 1);
      if (file) return { name, path: file.path, nodes: [] };
      const nodes = nodesOf(inside.map(({ path, rest }) => ({ path, rest: rest.slice(1) })));
      return { name: `${name}/`, path: undefined, nodes };
    })
    .toSorted(
      (a, b) => Number(a.path !== undefined) - Number(b.path !== undefined) || (a.name < b.name ? -1 : 1),
    );
}
