/** A text as a question to Pagefind. Quotes would ask for a phrase, and these signs make it find nothing. */
export function cleanQuery(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[<>$+="'`“”‘’]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}
