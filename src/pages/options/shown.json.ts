import type { APIRoute } from 'astro';
import { pagesByOption } from '../../site/options.ts';

/** The pages that show each option; the box for options looks here for what to link to. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await pagesByOption()), { headers: { 'content-type': 'application/json' } });
