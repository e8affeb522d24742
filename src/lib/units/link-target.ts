/** More links on one way than this go round in circles. */
const most = 40;

/**
 * Where a symbolic link of a tree leads, every other link on its way followed as a file system would: `a/..` is the
 * folder that holds what `a` leads to. Nothing has to be there.
 * @param path of the link, relative to the tree, with "/"; no folder above it is a link
 * @param links the targets of all links of the tree by their paths
 * @returns the place relative to the tree ("" is the tree itself); undefined where it leaves the tree or has no end
 */
export function linkTarget(path: string, links: ReadonlyMap<string, string>): string | undefined {
  const at = path.split('/');
  const todo: string[] = [];
  let followed = 0;
  for (;;) {
    const target = links.get(at.join('/'));
    if (target !== undefined) {
      if (target.startsWith('/') || ++followed > most) return undefined;
      at.pop();
      todo.unshift(...target.split('/'));
    }
    const part = todo.shift();
    if (part === undefined) return at.join('/');
    if (part === '..') {
      if (at.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') at.push(part);
  }
}
