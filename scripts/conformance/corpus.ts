/** `values` are evaluated together; each of the others in a process of its own. */
export const kinds = ['values', 'warnings', 'errors'] as const;
export type Kind = (typeof kinds)[number];

export interface Case {
  topic: string;
  kind: Kind;
  name: string;
  /** As it stands in the corpus. */
  expression: string;
}

/** The text of an attribute: from its line up to the next line that is not indented further. */
export function expressionAt(source: string, line: number): string {
  const lines = source.split('\n').slice(line - 1);
  const indent = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  const end = lines.findIndex(
    (text, index) =>
      index > 0 &&
      text.trim() !== '' &&
      (/^ */.exec(text)?.[0].length ?? 0) <= indent &&
      !/^ *[\])}']/.test(text),
  );
  const own = end < 0 ? lines : lines.slice(0, end);
  return own
    .map((text) => text.slice(indent))
    .join('\n')
    .trim();
}

/** Whether a case is asked for: `topic`, `topic/case`, or a part of that. */
export function isChosen(one: Pick<Case, 'topic' | 'name'>, filters: readonly string[]): boolean {
  return filters.length === 0 || filters.some((part) => `${one.topic}/${one.name}`.includes(part));
}
