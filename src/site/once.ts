/** Asks once and keeps the answer, as long as the content cannot change: while an author works, it can. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return ask();
    answer ??= ask();
    return answer;
  };
}
