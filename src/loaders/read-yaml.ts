import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../lib/problem.ts';

/** A value that fits its schema, or the problems that say why it does not. */
export type Result<T> = { value: T; problems: [] } | { value?: undefined; problems: Problem[] };

/**
 * Reads a YAML file and holds it against a schema.
 * @param path where the file is on disk
 * @param shown the path that problems name, relative to the repository
 */
export async function readYaml<T extends z.ZodType>(
  path: string,
  shown: string,
  schema: T,
): Promise<Result<z.output<T>>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return {
      problems: [
        {
          file: shown,
          message: 'found no such file',
          hint: '`npm run new -- --help` shows how to make a unit.',
        },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    return {
      problems: document.errors.map((error) => ({
        file: shown,
        field: `line ${String(lines.linePos(error.pos[0]).line)}`,
        message: `found text that is not YAML: ${error.message.split('\n')[0] ?? ''}`,
      })),
    };
  return holdAgainst(document.toJS(), shown, schema);
}

/** Holds a value against a schema; each problem names the field as one would write it. */
export function holdAgainst<T extends z.ZodType>(
  value: unknown,
  shown: string,
  schema: T,
): Result<z.output<T>> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, problems: [] };
  return {
    problems: parsed.error.issues.map((issue) => ({
      file: shown,
      field: fieldName(issue.path),
      message: withFound(issue.message, issue.input),
    })),
  };
}

function withFound(message: string, input: unknown): string {
  if (/\bfound\b/.test(message)) return message;
  const found = input === undefined ? 'nothing' : JSON.stringify(input);
  return `${message.replace(/^Invalid input: /, '')}, found ${found.length > 60 ? `${found.slice(0, 57)}...` : found}`;
}

function fieldName(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>(
    (all, key) =>
      typeof key === 'number' ? `${all}[${String(key)}]` : `${all}${all ? '.' : ''}${String(key)}`,
    '',
  );
  return name || '(the whole file)';
}
