import { z } from 'zod';

/** The name of a unit's folder. It is the identity of the unit and part of its address, so it never changes. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'expected lower-case words joined by hyphens, for example "flake-inputs"',
  )
  .max(60, 'expected at most 60 characters');

/** A Nix release line as versions.json names it, for example "2.34". */
export const nixLineSchema = z
  .string({ error: 'expected a Nix line in quotes, for example "2.34" (without quotes YAML reads a number)' })
  .regex(/^\d+\.\d+$/, 'expected major.minor, for example "2.34"');
