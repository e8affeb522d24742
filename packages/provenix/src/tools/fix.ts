import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../../../src/lib/check/finding.ts';

/** Applies the edits of findings: each on its line, and nothing else of the file. Gives those that were applied. */
export async function applyEdits(root: string, findings: readonly Finding[]): Promise<Finding[]> {
  const applied: Finding[] = [];
  const files = new Set(findings.filter(({ edit }) => edit).map(({ file }) => file));
  for (const file of files) {
    const path = root === file ? file : join(root, file);
    const lines = (await readFile(path, 'utf8')).split('\n');
    for (const finding of findings) {
      const { edit, line } = finding;
      const text = lines[line - 1];
      if (finding.file !== file || !edit || !text?.includes(edit.from)) continue;
      lines[line - 1] = text.replace(edit.from, () => edit.to);
      applied.push(finding);
    }
    // Written beside it and moved there: a full disk or a killed process leaves the file as it was.
    const beside = `${path}.provenix-new`;
    await writeFile(beside, lines.join('\n'));
    await rename(beside, path);
  }
  return applied;
}
