type Scalar = string | number | boolean | null;
/** What can be shown as YAML. */
export type Shown = Scalar | readonly Shown[] | { readonly [key: string]: Shown };

/**
 * A value as an author writes it in a unit's YAML: text without quotes where it can be, scripts as blocks, small maps
 * on one line. It reads back as the same value.
 */
export function showYaml(value: Shown): string {
  return linesOf(value, false).join('\n');
}

function linesOf(value: Shown, nested: boolean): string[] {
  const line = onOneLine(value, nested);
  if (line !== undefined) return [line];
  if (isList(value))
    return value.flatMap((item) =>
      linesOf(item, false).map((text, at) => `${at === 0 ? '- ' : '  '}${text}`),
    );
  return Object.entries(value as Record<string, Shown>).flatMap(([key, part]) => {
    const name = scalar(key, true);
    const block = typeof part === 'string' ? blockOf(part) : undefined;
    if (block)
      return [`${name}: ${block.head}`, ...block.lines.map((text) => (text === '' ? '' : `  ${text}`))];
    const line = onOneLine(part, true);
    if (line !== undefined) return [`${name}: ${line}`];
    return [`${name}:`, ...linesOf(part, true).map((text) => (text === '' ? '' : `  ${text}`))];
  });
}

/** Scalars; and what is in a map, if it holds scalars alone. undefined: it takes several lines. */
function onOneLine(value: Shown, nested: boolean): string | undefined {
  if (isScalar(value)) return scalar(value, false);
  const inside = isList(value) ? value : Object.values(value);
  if (inside.length === 0) return isList(value) ? '[]' : '{}';
  if (!nested || !inside.every(isScalar)) return undefined;
  const parts = isList(value)
    ? inside.map((part) => scalar(part, true))
    : Object.keys(value).map((key, at) => `${scalar(key, true)}: ${scalar(inside[at] ?? null, true)}`);
  return isList(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
}

/** @param flow is it between brackets, where commas and brackets end it? */
function scalar(value: Scalar, flow: boolean): string {
  if (typeof value !== 'string') return String(value);
  const plain = /^[\p{L}/](?:[\p{L}\p{N}\p{P}\p{S} ]*[\p{L}\p{N}\p{P}\p{S}])?$/u;
  const ends = flow ? /: |:$| #|[,[\]{}]/ : /: |:$| #/;
  const otherwise = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
  if (plain.test(value) && !ends.test(value) && !otherwise.test(value)) return value;
  if (!/\p{C}|'/u.test(value)) return `'${value}'`;
  return JSON.stringify(value).replaceAll(/\p{C}/gu, escaped);
}

/** As JSON writes it, one for each half of a surrogate pair. */
function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => String.raw`\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}

/** A text of several lines, where YAML can say it as it is. */
function blockOf(text: string): { head: string; lines: string[] } | undefined {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (!body.includes('\n') || /^\s|\n$|[^\P{C}\n]/u.test(body)) return undefined;
  return { head: body === text ? '|-' : '|', lines: body.split('\n') };
}

function isScalar(value: Shown): value is Scalar {
  return typeof value !== 'object' || value === null;
}

function isList(value: Shown): value is readonly Shown[] {
  return Array.isArray(value);
}
