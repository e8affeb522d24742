/** A place at which a value is not what it should be. */
export interface Difference {
  /** For example ".services.web[0]"; "" for the value as a whole. */
  path: string;
  /** As JSON; "nothing" where one of both has no such name. */
  expected: string;
  found: string;
}

/** The first difference between two values of JSON, in the order of the expected one; undefined where they are equal. */
export function difference(expected: unknown, found: unknown, path = ''): Difference | undefined {
  if (Object.is(expected, found)) return undefined;
  if (!isObject(expected) || !isObject(found) || Array.isArray(expected) !== Array.isArray(found))
    return { path, expected: shown(expected), found: shown(found) };
  for (const name of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const at = `${path}${Array.isArray(expected) ? `[${name}]` : `.${name}`}`;
    const deeper = difference(own(expected, name), own(found, name), at);
    if (deeper) return deeper;
  }
  return undefined;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const own = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
