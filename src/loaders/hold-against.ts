import type { z } from 'zod';
import type { Result } from '../lib/problem/problem.ts';

/** Checks a value by a schema; each problem names the field as one would write it. */
export function holdAgainst<T extends z.ZodType>(
  value: unknown,
  shown: string,
  schema: T,
): Result<z.output<T>> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, problems: [] };
  return {
    problems: parsed.error.issues.map((issue) => {
      // What to write instead stands on the lines after the message.
      const [message = '', ...instead] = issue.message.split('\n');
      return {
        file: shown,
        field: fieldName(issue.path),
        message: withFound(message, issue.input),
        ...(instead.length > 0 && { hint: instead.join('\n') }),
      };
    }),
  };
}

function withFound(message: string, input: unknown): string {
  if (/\bfound\b/.test(message)) return message;
  const found = input === undefined ? 'nothing' : JSON.stringify(input);
  return `${message.replace(/^Invalid input: /, '').replace(/, received \w+$/, '')}, found ${found.length > 60 ? `${found.slice(0, 57)}...` : found}`;
}

/** A field as one would write it, for example "steps[0].exit". */
export function fieldName(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>(
    (all, key) =>
      typeof key === 'number' ? `${all}[${String(key)}]` : `${all}${all ? '.' : ''}${String(key)}`,
    '',
  );
  return name || '(the whole file)';
}
