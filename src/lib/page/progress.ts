/** The lessons that a browser has kept as read. What else may lie there, written by nobody knows whom, counts as none. */
export function readLessons(kept: string | null): string[] {
  try {
    const lessons: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(lessons) ? lessons.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** What to keep once another lesson was read. */
export function withLesson(kept: string | null, lesson: string): string {
  return JSON.stringify([...new Set([...readLessons(kept), lesson])]);
}
