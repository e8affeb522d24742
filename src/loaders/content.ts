import { fileURLToPath } from 'node:url';
import { type Content, readContent } from './read-content.ts';

// Pages and units are checked against each other, so all loaders of a build wait for one and the same reading.
let reading: { root: string; content: Promise<Content> } | undefined;

/** The content of this build; read once. */
export function contentOf(root: URL): Promise<Content> {
  const path = fileURLToPath(root);
  if (reading?.root !== path) reading = { root: path, content: readContent(path) };
  return reading.content;
}

/** While an author works, files change: the next question reads them again. */
export function forgetContent(): void {
  reading = undefined;
}
