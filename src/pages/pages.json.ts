import type { APIRoute } from 'astro';
import { errorPages } from '../site/errors.ts';
import { prosePages } from '../site/reference.ts';
import { templatePages } from '../site/templates.ts';
import { tutorialPages } from '../site/tutorials.ts';
import { href } from '../lib/page/href.ts';

/** Address and title of every page that explains something; the page for lost readers looks here for a near name. */
export const GET: APIRoute = async () => {
  const tutorials = await tutorialPages();
  const pages = [
    ...(await prosePages()),
    ...(await errorPages()),
    ...(await templatePages()),
    ...tutorials.flatMap((tutorial) => [tutorial, ...tutorial.lessons]),
  ];
  return new Response(
    JSON.stringify(pages.map(({ path, title, about }) => [href(path), title, about ?? ''])),
    {
      headers: { 'content-type': 'application/json' },
    },
  );
};
