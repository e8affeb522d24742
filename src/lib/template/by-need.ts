/** What most people need comes first; templates of the same place in the order of their ids. */
export const byNeed = (a: Placed, b: Placed): number => a.order - b.order || (a.id < b.id ? -1 : 1);

interface Placed {
  id: string;
  /** As its template.yaml says. */
  order: number;
}
