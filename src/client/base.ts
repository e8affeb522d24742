/** The address of a file of the site, whatever path the site stands on. */
export function siteUrl(path: string): string {
  return (document.documentElement.dataset['base'] ?? '/') + path;
}
