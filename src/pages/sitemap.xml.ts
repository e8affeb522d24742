import type { APIRoute } from 'astro';
import { errorPages } from '../site/errors.ts';
import { prosePages } from '../site/reference.ts';
import { templatePages } from '../site/templates.ts';
import { tutorialPages } from '../site/tutorials.ts';
import { allUnits } from '../site/units.ts';
import { unitPath } from '../lib/page/anchors.ts';
import { escapeHtml } from '../lib/html/escape.ts';
import { href } from '../lib/page/href.ts';
import { areas } from '../lib/page/site.ts';

/** All pages, from the collections. Without SITE there is no public address to name, and the list is empty. */
export const GET: APIRoute = async ({ site }) => {
  const tutorials = await tutorialPages();
  const paths = [
    '/',
    ...areas.map(({ path }) => path),
    '/errors/by-program/',
    '/units/',
    '/cli/',
    '/options/',
    ...[...(await prosePages()), ...(await errorPages()), ...(await templatePages())].map(({ path }) => path),
    ...tutorials.flatMap((tutorial) => [tutorial, ...tutorial.lessons]).map(({ path }) => path),
    ...[...(await allUnits()).keys()].map((id) => unitPath(id)),
  ];
  const urls = site
    ? paths.map((path) => `<url><loc>${escapeHtml(new URL(href(path), site).href)}</loc></url>`)
    : [];
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ];
  return new Response(xml.join('\n'), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
