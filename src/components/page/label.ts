/** A name for a scrolling block that no other block of the page has: readers of landmarks tell them apart by it. */
export function uniqueLabel(locals: App.Locals, label: string): string {
  locals.labels ??= new Map();
  const count = (locals.labels.get(label) ?? 0) + 1;
  locals.labels.set(label, count);
  return count === 1 ? label : `${label} (${String(count)})`;
}
