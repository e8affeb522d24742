import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const answerSchema = z.strictObject({
  value: z.json().optional(),
  error: z.string().optional(),
  notices: z.array(z.string()).optional(),
});

const goldenSchema = z.strictObject({
  /** Of nixpkgs or of nixpkgs.lib. */
  revision: z.string().regex(/^[0-9a-f]{40}$/, 'expected a revision of 40 hexadecimal digits'),
  nix: z.string(),
  cases: z.record(z.string(), answerSchema),
});

/** What a lib answers to a case: a value or the final message, and the warnings of those that are asked for them. */
export type Answer = z.output<typeof answerSchema>;
export type Golden = z.output<typeof goldenSchema>;

/** The golden data by topic. */
export async function readGolden(folder: string): Promise<Map<string, Golden>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const read = async (name: string): Promise<[string, Golden]> => {
    const parsed = goldenSchema.safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
    if (!parsed.success) throw new Error(`${join(folder, name)}: ${z.prettifyError(parsed.error)}`);
    return [name.slice(0, -'.json'.length), parsed.data];
  };
  return new Map(await Promise.all(files.map(read)));
}

/** One case a line: what changed is what a diff shows. */
export async function writeGolden(folder: string, topic: string, golden: Golden): Promise<void> {
  const names = Object.keys(golden.cases).sort();
  const lines = names.map((name) => `    ${JSON.stringify(name)}: ${JSON.stringify(golden.cases[name])}`);
  const head = `  "revision": ${JSON.stringify(golden.revision)},\n  "nix": ${JSON.stringify(golden.nix)},`;
  await writeFile(join(folder, `${topic}.json`), `{\n${head}\n  "cases": {\n${lines.join(',\n')}\n  }\n}\n`);
}
