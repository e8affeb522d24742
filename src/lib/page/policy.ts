import { createHash } from 'node:crypto';

/**
 * The content security policy of every page, in a <meta> of its own before all else. The site has one inline script
 * (the theme's) and no inline style; Astro's `security.csp` would list the hash of every file it bundles as well.
 * @param scripts what else scripts may do, in the policy's own words
 */
export function policy(inlineScripts: readonly string[], scripts: readonly string[] = []): string {
  const hashes = inlineScripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts, ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
