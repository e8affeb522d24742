import type { APIRoute } from 'astro';
import { collectionPages, errorPages, templatePages } from '../components/pages.ts';
import { allUnits, bareId } from '../components/units.ts';
import { unitPath } from '../lib/anchors.ts';
import { escapeHtml } from '../lib/escape.ts';
import { href } from '../lib/href.ts';
import { rooms } from '../lib/site.ts';

/** All pages, from the collections. Without SITE there is no public address to name, and the list is empty. */
export const GET: APIRoute = async ({ site }) => {
  const paths = [
    '/',
    ...rooms.map(({ path }) => path),
    '/errors/by-program/',
    '/units/',
    ...[
      ...(await collectionPages('reference')),
      ...(await collectionPages('concepts')),
      ...(await errorPages()),
      ...(await templatePages()),
    ].map(({ path }) => path),
    ...[...(await allUnits()).keys()].map((key) => unitPath(bareId(key))),
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
