import { expect, test } from 'vitest';
import type { z } from 'zod';

export type Json = Record<string, unknown>;

/** A copy with another value at a path such as "claims.0.page"; undefined takes the key away. */
export function changed(whole: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(whole) as Json;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const at = keys.reduce((inside, key) => inside[key] as Json, copy);
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
}

/** What a schema says of a value: the paths that it refuses, each with its message. */
export const refused = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

/** Each row: a path, a value that is refused there, and what the refusal says. */
export function refuses(
  schema: z.ZodType,
  valid: unknown,
  rows: [path: string, wrong: unknown, says?: string][],
): void {
  test('what is in order is taken', () => {
    expect(refused(schema, valid)).toEqual([]);
  });
  test.each(rows)('%s: %j', (path, wrong, says = '') => {
    expect(refused(schema, changed(valid, path, wrong)).join('\n')).toContain(`${path}: ${says}`);
  });
  test('a key that nobody reads is refused', () => {
    expect(refused(schema, changed(valid, 'another', 1)).join()).toContain('another');
  });
}
export const long = (letters: number): string => 'x'.repeat(letters);
