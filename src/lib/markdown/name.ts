/** Where the Markdown of a page lies: next to its HTML. */
export const markdownName = 'index.md';
