/** A sentence, a command or a line of code of a text. */
export interface Statement {
  /** The line and, where a line of prose has several sentences, which of them: "12" or "12.2". Both count from 1. */
  place: string;
  /** With single spaces. */
  text: string;
}

/** Every statement of a text, line by line. What has no letter, such as a bracket, says nothing. */
export function statementsOf(text: string): Statement[] {
  return text.split('\n').flatMap((line, index) => {
    const place = String(index + 1);
    const sentences = sentencesOf(line.replaceAll(/\s+/g, ' ').trim()).filter((part) => /[a-z]/i.test(part));
    return sentences.length === 1
      ? sentences.map((sentence) => ({ place, text: sentence }))
      : sentences.map((sentence, at) => ({ place: `${place}.${String(at + 1)}`, text: sentence }));
  });
}

/** A sentence ends at a full stop before a space and a capital letter. */
function sentencesOf(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of line.matchAll(/\. (?=[A-Z])/g)) {
    parts.push(line.slice(from, index + 1));
    from = index + 2;
  }
  return [...parts, line.slice(from)].filter((part) => part !== '');
}
