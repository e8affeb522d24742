import { resolve } from 'node:path';
import { serve } from '../../scripts/serve.ts';

/** Serves dist/ while the tests run; they find its address in SITE_URL. */
export default async function serveSite(): Promise<() => Promise<void>> {
  const site = await serve(resolve('dist'), { port: 0, base: '/' });
  process.env['SITE_URL'] = site.url;
  return () => site.close();
}
