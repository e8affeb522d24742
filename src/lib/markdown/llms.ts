/** A page as the index for agents lists it. */
export interface ListedPage {
  /** The whole address of its Markdown. */
  url: string;
  title: string;
  about: string;
}

export interface ListedPart {
  title: string;
  /** One sentence before the list; "" for none. */
  about: string;
  pages: readonly ListedPage[];
}

/** What an index for agents may have, in characters: readers cut longer ones. */
export const mostOfIndex = 50_000;

/** /llms.txt: a heading, what the site is, and a list of pages for each part. Throws where it is too long to be read whole. */
export function llmsText(title: string, about: string, parts: readonly ListedPart[]): string {
  const text = [
    `# ${title}`,
    `> ${about}`,
    ...parts.map(({ title: heading, about: says, pages }) =>
      [`## ${heading}`, ...(says === '' ? [] : [says]), pages.map(line).join('\n')].join('\n\n'),
    ),
    '',
  ].join('\n\n');
  if (text.length >= mostOfIndex)
    throw new Error(
      `The index for agents has ${String(text.length)} characters, and readers cut it at ${String(mostOfIndex)}.\n` +
        'Move a part of it to an index of its own in scripts/build/markdown-twins.ts.',
    );
  return text;
}

function line({ url, title, about }: ListedPage): string {
  const name = title.replaceAll(/[[\]]/g, String.raw`\$&`);
  return `- [${name}](${url})${about === '' ? '' : `: ${about}`}`;
}
