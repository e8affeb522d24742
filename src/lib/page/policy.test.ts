import { expect, test } from 'vitest';
import { policy } from './policy.ts';

const directives = (scripts: string[]): Record<string, string> =>
  Object.fromEntries(
    policy(scripts)
      .split('; ')
      .map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1).join(' ')]),
  );

test('a page loads from its own site and nowhere else, sends no form and is based nowhere', () => {
  expect(directives([])).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
});

test('an inline script runs by its hash, as a browser computes it', () => {
  // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  expect(directives(['alert(1)', ''])['script-src']).toBe(
    "'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  );
});
