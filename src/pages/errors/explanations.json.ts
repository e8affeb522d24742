import type { APIRoute } from 'astro';
import { errorPages } from '../../site/errors.ts';

/** For each error page what happened and what fixes it, a sentence each; the error box shows them beside the title. */
export const GET: APIRoute = async () => {
  const explanations = (await errorPages()).map(({ id, summary, fix, yours }) => [
    id,
    { summary, fix, yours },
  ]);
  return new Response(JSON.stringify(Object.fromEntries(explanations)), {
    headers: { 'content-type': 'application/json' },
  });
};
