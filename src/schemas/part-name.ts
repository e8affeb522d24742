import { z } from 'zod';

/** The parts of a message that an answer can speak of: `<option>` in a signature instead of `<>`. */
export const partNames = [
  'argument',
  'attribute',
  'derivation',
  'feature',
  'file',
  'flake',
  'got',
  'hash',
  'host',
  'input',
  'option',
  'package',
  'path',
  'setting',
  'type',
  'unit',
  'url',
  'value',
  'variable',
] as const;

export const partNameSchema = z.enum(partNames);
export type PartName = z.output<typeof partNameSchema>;
