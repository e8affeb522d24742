import type { z } from 'zod';

type Tree = Record<string | number, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** The parts of a value by their paths, for example "steps/0/id"; the value itself is "". */
function partsOf(value: unknown, path = ''): [path: string, part: unknown][] {
  const inside = isTree(value) ? Object.entries(value) : [];
  return [
    [path, value],
    ...inside.flatMap(([key, part]) => partsOf(part, path === '' ? key : `${path}/${key}`)),
  ];
}

/** A copy of a value with another part where the path leads; undefined leaves the part out. */
export function put(value: unknown, path: string, part: unknown): unknown {
  if (path === '') return part;
  const copy: unknown = structuredClone(value);
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((at, key) => (isTree(at) ? at[key] : undefined), copy);
  if (!isTree(parent)) throw new Error(`there is no ${path}`);
  if (part === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = part;
  return copy;
}

/** What a schema says of a value, a line each: "steps/0/exit: …"; none where it takes the value. */
export function refusals(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('/')}: ${message}`);
}

/** Which named parts of a valid value a schema lets be left out. */
export function optionalParts(schema: z.ZodType, valid: unknown): string[] {
  schema.parse(valid);
  return partsOf(valid)
    .map(([path]) => path)
    .filter((path) => !/(?:^|\/)\d*$/.test(path))
    .filter((path) => schema.safeParse(put(valid, path, undefined)).success);
}

/** Where a schema takes what nothing reads: a name of no field, or a thing of another kind. */
export function looseParts(schema: z.ZodType, valid: unknown): string[] {
  schema.parse(valid);
  const stranger = { 'no-such-name': Symbol('no such value') };
  return partsOf(valid)
    .filter(([path, part]) => {
      const other = isTree(part) && !Array.isArray(part) ? { ...part, ...stranger } : stranger;
      return schema.safeParse(put(valid, path, other)).success;
    })
    .map(([path]) => path);
}
