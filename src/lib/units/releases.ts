/** Versions or releases, each once, the newest first. */
export function latestFirst(versions: Iterable<string>): string[] {
  return [...new Set(versions)].toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}
