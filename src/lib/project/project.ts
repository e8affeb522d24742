/**
 * Where the project can be found: the one place that says so. What is not known is not offered: pages, commands and
 * READMEs show the way from a clone instead, and `npm pack` refuses.
 */
export interface Project {
  /** The public address of the site, without "/" at its end; SITE takes its place for one build. */
  site: string | undefined;
  /** The public address of the repository, without "/" at its end, for example "https://forge.example.com/owner/name". */
  repository: string | undefined;
  /** Whether `provenix` and `create-provenix` can be installed from the npm registry. */
  published: boolean;
}

export const project: Project = { site: undefined, repository: undefined, published: false };
