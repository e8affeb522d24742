import { z } from 'zod';
import { digest, shortDigest } from '../../src/lib/units/digest.ts';

/** What scripts/conformance/builders.nix says: by builder and attribute, the JSON of what Nix is handed. */
export const attributesSchema = z.record(z.string(), z.record(z.string(), z.string()));
export type Attributes = z.output<typeof attributesSchema>;

/** tests/conformance/builders.json: what a real nixpkgs says, as facts. */
export const goldenBuildersSchema = z.strictObject({
  /** Of nixpkgs. */
  revision: z.string(),
  version: z.string(),
  builders: attributesSchema,
});

/** tests/conformance/builders.yaml: differences that are known, each group with why. */
export const builderDifferencesSchema = z.array(
  z.strictObject({
    why: z.string().min(20),
    /** The page that says so, below src/content/, with the first attribute as code. */
    page: z.string().regex(/\.mdx$/),
    attributes: z.array(z.string()).min(1),
    /** Default: every builder. */
    builders: z.array(z.string()).min(1).optional(),
  }),
);
export type BuilderDifferences = z.output<typeof builderDifferencesSchema>;

/** In characters. What is longer, or has lines, is code, and is known by its digest alone. */
const longest = 100;

/**
 * The attributes as facts that can be kept and compared: store paths by the names of their packages, since versions
 * differ, and code by its digest.
 */
export function asFacts(said: Attributes): Attributes {
  return mapAttributes(said, (value) => {
    const named = value.replaceAll(
      /(?:\/nix\/store\/)?\b[0-9a-z]{32}-([\w.+-]{1,200})/g,
      (_path, name: string) => `<${name.replace(/-\d.*$/, '')}>`,
    );
    return named.length <= longest && !named.includes('\\n') ? named : shortDigest(digest(named));
  });
}

const mapAttributes = (all: Attributes, change: (value: string) => string): Attributes =>
  Object.fromEntries(
    Object.entries(all).map(([builder, attributes]) => [
      builder,
      Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, change(value)])),
    ]),
  );

/** An attribute that one has and the other has not, or has otherwise. */
export interface Difference {
  builder: string;
  attribute: string;
  /** undefined: it has none. */
  found: string | undefined;
  real: string | undefined;
}

export function compareBuilders(found: Attributes, real: Attributes): { same: number; differ: Difference[] } {
  let same = 0;
  const differ: Difference[] = [];
  for (const builder of namesOf(found, real))
    for (const attribute of namesOf(found[builder], real[builder])) {
      const one = { found: found[builder]?.[attribute], real: real[builder]?.[attribute] };
      if (one.found === one.real) same += 1;
      else differ.push({ builder, attribute, ...one });
    }
  return { same, differ };
}

const namesOf = (...sets: (object | undefined)[]): string[] =>
  [...new Set(sets.flatMap((set) => Object.keys(set ?? {})))].sort();

/** What is wrong: differences that nobody declared, and declarations that nothing needs. */
export function judgeBuilders(differ: readonly Difference[], declared: BuilderDifferences): string[] {
  const isDeclared = (group: BuilderDifferences[number], { builder, attribute }: Difference): boolean =>
    group.attributes.includes(attribute) && (group.builders?.includes(builder) ?? true);
  const surprises = differ
    .filter((one) => !declared.some((group) => isDeclared(group, one)))
    .map(
      ({ builder, attribute, found, real }) =>
        `${builder}: ${attribute}: found ${found ?? 'none'}, really ${real ?? 'none'}`,
    );
  const stale = declared.flatMap((group) => [
    ...group.attributes
      .filter((attribute) => !differ.some((one) => one.attribute === attribute && isDeclared(group, one)))
      .map((attribute) => `${attribute}: declared as different, and it is not`),
    ...(group.builders ?? [])
      .filter((builder) => !differ.some((one) => one.builder === builder && isDeclared(group, one)))
      .map((builder) => `${builder}: ${group.attributes.join(', ')}: declared as different, and it is not`),
  ]);
  return [...surprises, ...stale];
}
