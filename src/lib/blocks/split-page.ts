/** Something that a page may not have. */
export interface Refusal {
  /** Line in the page's source, from 1; undefined: the page as a whole. */
  line?: number | undefined;
  /** For example "found a raw code block". */
  message: string;
  /** What to write instead. */
  hint: string;
}

export interface SplitPage {
  /** The YAML between the two lines of dashes; empty where the page has none. */
  frontmatter: string;
  /** The rest. Spaces stand for the frontmatter, so that lines keep their numbers. */
  body: string;
}

const start = '---\n';

/**
 * Parts a page as Astro does (@astrojs/internal-helpers/frontmatter), where it has the form that leaves no doubt.
 * Astro would also take `+++` (TOML), dashes after empty lines, and text on the lines of the dashes; what it takes for
 * frontmatter, it does not show to the parser of the page.
 */
export function splitPage(source: string): SplitPage | Refusal {
  if (!source.startsWith(start))
    return /^[\s\uFEFF]*(?:---|\+\+\+)/.test(source)
      ? {
          line: 1,
          message: 'found frontmatter that is not between two lines `---`, of which the first is line 1',
          hint: 'Begin the page with a line of three dashes and nothing else.',
        }
      : { frontmatter: '', body: source };
  // Astro ends the frontmatter at the first line that begins with dashes.
  const end = source.indexOf('\n---', start.length - 1);
  const after = source.slice(end + 4);
  if (end === -1 || (after !== '' && !after.startsWith('\n')))
    return {
      line: end === -1 ? 1 : source.slice(0, end).split('\n').length + 1,
      message:
        end === -1
          ? 'found frontmatter without an end'
          : 'found text after the dashes that end the frontmatter',
      hint: 'End the frontmatter with a line of three dashes and nothing else.',
    };
  return {
    frontmatter: source.slice(start.length, end + 1),
    body: source.slice(0, end + 4).replaceAll(/[^\n]/g, ' ') + after,
  };
}
