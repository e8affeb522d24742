import type { APIRoute } from 'astro';
import { collectionPages, errorPages, templatePages } from '../components/pages.ts';
import { href } from '../lib/href.ts';

/** Address and title of every page that explains something; the page for lost readers looks here for a near name. */
export const GET: APIRoute = async () => {
  const pages = [
    ...(await collectionPages('reference')),
    ...(await collectionPages('concepts')),
    ...(await errorPages()),
    ...(await templatePages()),
  ];
  return new Response(
    JSON.stringify(pages.map(({ path, title, about }) => [href(path), title, about ?? ''])),
    {
      headers: { 'content-type': 'application/json' },
    },
  );
};
