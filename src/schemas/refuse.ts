import type { z } from 'zod';
import { type Shown, showYaml } from './show-yaml.ts';

/**
 * Refuses a field and shows the YAML that would be taken, on the lines after the message.
 * @param message what was found and what is expected
 * @param write what to write instead; parts that are undefined are left out
 */
export function refuse(context: z.RefinementCtx, path: PropertyKey[], message: string, write: unknown): void {
  const yaml = showYaml(JSON.parse(JSON.stringify(write)) as Shown);
  const lines = yaml.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
  context.addIssue({ code: 'custom', path, message: `${message}\nWrite, for example:\n${lines.join('\n')}` });
}

/** The fields of a value that are not what their schema puts there by itself: what an author writes. */
export function asWritten<T extends object>(shape: Readonly<Record<string, z.ZodType>>, value: T): T {
  const given = Object.entries(value).filter(([key, part]) => {
    const byItself = shape[key]?.safeParse(undefined);
    return JSON.stringify(byItself?.data) !== JSON.stringify(part);
  });
  return Object.fromEntries(given) as T;
}

/** The name with a number that makes it one of its own, for example "build-2". */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const free = `${name}-${String(number)}`;
    if (!taken.has(free)) return free;
  }
}
