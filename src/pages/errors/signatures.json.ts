import type { APIRoute } from 'astro';
import { errorPages } from '../../components/pages.ts';
import { allUnits } from '../../components/units.ts';
import { href } from '../../lib/href.ts';
import { compileTable } from '../../lib/match/table.ts';

/** The table by which the browser finds the page of a pasted error; also what other programs may read. */
export const GET: APIRoute = async () => {
  const units = await allUnits();
  const families = (await errorPages()).map(({ id, title, path }) => ({
    id,
    title,
    url: href(path),
    signatures: units.get(`errors/${id}`)?.error?.signatures ?? [],
  }));
  return new Response(JSON.stringify(compileTable(families)), {
    headers: { 'content-type': 'application/json' },
  });
};
