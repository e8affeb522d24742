import type { QuotedSource } from '../../schemas/deprecation.ts';

/** A file of a public repository at the tag or revision at which it was read. */
export function sourceLink({ repository, file, at }: QuotedSource): { name: string; url: string } {
  const short = /^[0-9a-f]{40}$/.test(at) ? at.slice(0, 8) : at;
  return {
    name: `${repository} ${short}, ${file}`,
    url: `https://github.com/${repository}/blob/${at}/${file}`,
  };
}
