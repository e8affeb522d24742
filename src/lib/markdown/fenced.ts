/** Code as a fenced block of Markdown, with a fence that is longer than all in it. */
export function fenced(language: string, text: string): string {
  const fence = backquotes(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** More backquotes in a row than the text has anywhere, and at least so many. */
export function backquotes(text: string, least: number): string {
  const runs = (text.match(/`+/g) ?? []).map((run) => run.length);
  return '`'.repeat(Math.max(least, ...runs.map((length) => length + 1)));
}
