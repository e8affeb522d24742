import { z } from 'zod';

/** The name of a unit's folder. It is the identity of the unit and part of its address, so it never changes. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'expected lower-case words joined by hyphens, for example "flake-inputs"',
  )
  .max(60, 'expected at most 60 characters');

/** A digest as src/lib/units/digest.ts writes it. */
export const digestSchema = z.string().regex(/^sha256-[0-9a-f]{64}$/);

/** A Nix release as versions.json names it, for example "2.34": all versions 2.34.x. */
export const releaseSchema = z
  .string({
    error: 'expected a Nix release in quotes, for example "2.34" (without quotes YAML reads a number)',
  })
  .regex(/^\d+\.\d+$/, 'expected major.minor, for example "2.34"');
