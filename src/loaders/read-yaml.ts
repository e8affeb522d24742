import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, LineCounter, type Node, isAlias, isMap, isScalar, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Problem, Result } from '../lib/problem/problem.ts';
import { firstUnprintable } from '../lib/terminal/printable.ts';
import { fieldName, holdAgainst } from './hold-against.ts';
import { lookAt } from './plain-path.ts';

/** Bytes. The longest manifest is a seventh of it. */
const largest = 32 * 1024;

/** More than this many problems of one file say nothing new. */
const mostProblems = 10;

/**
 * Reads a YAML file and checks it by a schema. What YAML has besides plain values (aliases, tags), characters that
 * a terminal obeys, and Windows line ends are problems. Whatever the file holds, it throws nothing.
 * @param root the repository
 * @param file relative to it, with "/", as problems name it
 * @param choose the schema, where the file itself says which
 */
export async function readYaml<T extends z.ZodType>(
  root: string,
  file: string,
  choose: T | ((value: unknown) => T),
): Promise<Result<z.output<T>>> {
  const found = await readText(root, file);
  if (found.value === undefined) return { problems: found.problems };
  const { value, problems } = plainYaml(found.value);
  if (problems.length > 0) return { problems: problems.map((problem) => ({ file, ...problem })) };
  return holdAgainst(value, file, typeof choose === 'function' ? choose(value) : choose);
}

/** The value of a text that is YAML without aliases, tags and odd characters, or what is wrong with it. Throws nothing. */
export function plainYaml(text: string): { value?: unknown; problems: Found[] } {
  try {
    const { value, problems } = parse(text);
    return problems.length > 0 ? { problems: problems.slice(0, mostProblems) } : { value, problems };
  } catch (error) {
    // What nests too deep ends the parser's stack.
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { problems: [{ message: `found text that is not YAML: ${said}` }] };
  }
}

async function readText(root: string, file: string): Promise<Result<string>> {
  const refuse = (message: string, hint?: string): Result<string> => ({
    problems: [{ file, message, ...(hint !== undefined && { hint }) }],
  });
  const { stats, problem } = await lookAt(root, file);
  if (problem) return { problems: [problem] };
  if (!stats) return refuse('found no such file', '`npm run new -- --help` shows how to make a unit.');
  if (!stats.isFile()) return refuse('found no file of text, expected YAML');
  if (stats.size > largest)
    return refuse(`found ${String(stats.size)} bytes, expected at most ${String(largest)}`);
  const bytes = await readFile(join(root, file));
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), problems: [] };
  } catch {
    return refuse('found bytes that are not UTF-8', 'Write it as UTF-8: iconv --to-code utf-8 FILE');
  }
}

type Found = Omit<Problem, 'file'>;

function parse(text: string): { value?: unknown; problems: Found[] } {
  const strange = strangeLine(text);
  if (strange) return { problems: [strange] };
  const lines = new LineCounter();
  const lineOf = (offset = 0): string => `line ${String(lines.linePos(offset).line)}`;
  const document = parseDocument(text, {
    lineCounter: lines,
    // Both of the library's own take quadratic time: excerpts for its messages, and the search for a repeated key.
    prettyErrors: false,
    uniqueKeys: false,
  });
  const unread = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    field: lineOf(pos[0]),
    message: `found text that is not YAML: ${message.split('\n')[0] ?? ''}`,
  }));
  const problems = unread.length > 0 ? unread : notPlain(document, lineOf);
  if (problems.length > 0) return { problems };
  const value: unknown = document.toJS();
  return { value, problems: strangeValues(value, []) };
}

/** The first line that has a character which a terminal obeys, or ends as on Windows. */
function strangeLine(text: string): Found | undefined {
  const windows = text.indexOf('\r\n');
  if (windows >= 0)
    return {
      field: lineAt(text, windows),
      message: 'found a Windows line end (CRLF), expected LF',
      hint: "Convert it: sed -i 's/\\r$//' FILE",
    };
  const strange = firstUnprintable(text);
  return (
    strange && {
      field: lineAt(text, strange.index),
      message: `found the character ${strange.mark}, which no editor shows and a terminal obeys`,
      hint: 'Remove it. In a command, let `printf` write it.',
    }
  );
}

const lineAt = (text: string, index: number): string =>
  `line ${String(text.slice(0, index).split('\n').length)}`;

/** Aliases, anchors, tags and repeated keys: a manifest says each thing once, where it is. */
function notPlain(document: Document.Parsed, lineOf: (offset?: number) => string): Found[] {
  const found: Found[] = [];
  const refuse = (node: Node, what: string, expected = 'the value itself'): void => {
    found.push({ field: lineOf(node.range?.[0]), message: `found ${what}, expected ${expected}` });
  };
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) refuse(node, `an alias (*${node.source})`);
      else if (node.anchor !== undefined) refuse(node, `an anchor (&${node.anchor})`);
      else if (node.tag !== undefined) refuse(node, `a tag (${node.tag})`);
      const seen = new Set<unknown>();
      for (const { key } of isMap(node) ? node.items : []) {
        if (!isScalar(key)) {
          refuse(node, 'a key of several values', 'a name');
          continue;
        }
        if (seen.has(key.value)) refuse(key, `the key "${String(key.value)}" again`, 'each key once');
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** Texts whose quotes hold what may not stand in the file as it is, for example "\e". */
function strangeValues(value: unknown, path: PropertyKey[]): Found[] {
  if (typeof value === 'string') {
    const strange = firstUnprintable(value);
    return strange
      ? [
          {
            field: fieldName(path),
            message: `found the character ${strange.mark}, which a terminal obeys`,
            hint: 'Remove it. In a command, let `printf` write it.',
          },
        ]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...strangeValues(key, [...path, key]),
    ...strangeValues(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  ]);
}
