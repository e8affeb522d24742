import { siteUrl } from './base.ts';

/** A function that loads when it is first called, and answers later calls with the same; after a failure it loads again. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    if (loading) return loading;
    loading = load();
    loading.catch(() => {
      // Another try may reach the server again.
      loading = undefined;
    });
    return loading;
  };
}

/** A JSON file of the site. Rejects where the server does not have it. */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(siteUrl(path));
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return (await response.json()) as T;
}
