import type { APIRoute } from 'astro';
import { compileTable } from '../../lib/match/table.ts';
import { href } from '../../lib/page/href.ts';
import { errorPages } from '../../site/errors.ts';

/** The table by which the browser finds the page of a pasted error; also what other programs may read. */
export const GET: APIRoute = async () => {
  const families = (await errorPages()).map(({ id, title, path, signatures }) => ({
    id,
    title,
    url: href(path),
    signatures: [...signatures],
  }));
  return new Response(JSON.stringify(compileTable(families)), {
    headers: { 'content-type': 'application/json' },
  });
};
