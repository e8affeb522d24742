import { lstat, readFile, readdir, readlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type TemplateFile, templateProblems } from '../../../src/lib/template.ts';
import { templateSchema } from '../../../src/schemas/template.ts';
import type { PackedFile, Template } from '../src/data.ts';

export interface PackedTemplate {
  template: Template;
  files: PackedFile[];
}

/** All templates of a folder, by id. Throws with a sentence where one is not in order, or where there is none. */
export async function readTemplates(folder: string): Promise<PackedTemplate[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const ids = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  if (ids.length === 0)
    throw new Error(`no templates in ${folder}, and a command that knows no template is of no use.`);
  return Promise.all(ids.sort().map((id) => readTemplate(join(folder, id), id)));
}

async function readTemplate(folder: string, id: string): Promise<PackedTemplate> {
  const declared = join(folder, 'template.yaml');
  const read = templateSchema.safeParse(parse(await readFile(declared, 'utf8')));
  if (!read.success) throw new Error(`${declared} is not a template.\n${z.prettifyError(read.error)}`);
  const { title, summary, options, steps } = read.data;
  const files = await readTree(join(folder, 'files'));
  const problems = templateProblems(read.data, files);
  if (problems.length > 0)
    throw new Error(problems.map(({ field, message }) => `${declared}: ${field}: ${message}`).join('\n'));
  const next = steps
    .filter((step) => step.next)
    .map(({ run, when }) => ({ run: run.trimEnd(), ...(when && { when }) }));
  return { template: { id, title, summary, options, next }, files: files.map(pack) };
}

async function readTree(folder: string): Promise<TemplateFile[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = await Promise.all(
    found
      .filter((entry) => !entry.isDirectory())
      .map(async (entry): Promise<TemplateFile> => {
        const on = join(entry.parentPath, entry.name);
        const path = relative(folder, on).split(sep).join('/');
        if (entry.isSymbolicLink()) {
          const link = await readlink(on);
          return { path, executable: false, content: Buffer.from(link), link };
        }
        const { mode } = await lstat(on);
        return { path, executable: (mode & 0o100) !== 0, content: await readFile(on) };
      }),
  );
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function pack({ content, ...rest }: TemplateFile): PackedFile {
  const bytes = Buffer.from(content);
  const text = bytes.toString('utf8');
  return Buffer.from(text).equals(bytes) ? { ...rest, text } : { ...rest, base64: bytes.toString('base64') };
}
