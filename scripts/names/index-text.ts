/** An index as JSON, with a line for each part down to this depth: what changed is what a diff shows. */
const lines = 3;

/** @param index made of objects, lists, texts and numbers */
export function indexText(index: unknown): string {
  return `${write(index, 0)}\n`;
}

function write(value: unknown, depth: number): string {
  if (depth >= lines || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inside = Array.isArray(value)
    ? value.map((one) => JSON.stringify(one))
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${write(one, depth + 1)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return inside.length === 0 ? `${open}${close}` : `${open}\n${inside.join(',\n')}\n${close}`;
}
