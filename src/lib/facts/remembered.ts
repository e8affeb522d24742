/** A question that is answered once for each word: the answer takes a reading of a text, or is asked of every file. */
export function remembered<Answer>(question: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    if (!known.has(word)) known.set(word, question(word));
    return known.get(word) as Answer;
  };
}
