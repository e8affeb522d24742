import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Family } from '../../src/lib/match/table.ts';
import {
  citedErrorSchema,
  errorSchema,
  type CitedErrorSpec,
  type ErrorSpec,
} from '../../src/schemas/unit.ts';

export interface ErrorUnit {
  id: string;
  unit: ErrorSpec | CitedErrorSpec;
}

/** The error units of a folder, those with a run and those with a cited message. Throws where one is not a unit. */
export function errorUnits(folder: string): ErrorUnit[] {
  return readdirSync(folder)
    .sort()
    .flatMap((id) => {
      const file = join(folder, id, 'example.yaml');
      if (!existsSync(file)) return [];
      const text = readFileSync(file, 'utf8');
      const read = (/^cited:/m.test(text) ? citedErrorSchema : errorSchema).safeParse(parse(text));
      if (read.success) return [{ id, unit: read.data }];
      throw new Error(`${file} is not an error unit.\n${z.prettifyError(read.error)}`);
    });
}

/** Where the repository's error units are. */
export const errorsFolder = join(import.meta.dirname, '../../examples/errors');

/** What the table is compiled from. */
export function familiesOf(units: readonly ErrorUnit[], site = ''): Family[] {
  return units.map(({ id, unit }) => ({
    id,
    title: unit.title,
    url: `${site}/errors/${id}/`,
    signatures: unit.signatures,
  }));
}
