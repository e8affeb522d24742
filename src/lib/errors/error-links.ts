/** Where a reader meets an error: pages name it in their frontmatter, or link to it from their text. */

export interface Meets {
  /** Ids of the frontmatter. */
  errors: readonly string[];
  /** The page's text. */
  body: string;
}

/** The ids of error pages that a page leads to, each once, those of the frontmatter first. */
export function errorsMet({ errors, body }: Meets): string[] {
  const linked = [...body.matchAll(/\]\(\/errors\/([a-z0-9-]+)\/?(?:#[^)]*)?\)/g)].map(([, id = '']) => id);
  return [...new Set([...errors, ...linked])];
}
