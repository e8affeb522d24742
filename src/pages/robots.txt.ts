import type { APIRoute } from 'astro';
import { href } from '../lib/page/href.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? [`Sitemap: ${new URL(href('/sitemap.xml'), site).href}`] : [];
  return new Response(['User-agent: *', 'Allow: /', ...sitemap, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
