import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemplateFile, applyAnswers } from '../../../src/lib/template/apply.ts';
import { treeProblem } from '../../../src/lib/template/check-tree.ts';
import type { Answers } from '../../../src/schemas/template.ts';
import { BadUse } from './bad-use.ts';
import type { PackedFile, Template } from './data.ts';

/** The project's files with the answers put in. */
export function projectFiles(template: Template, answers: Answers): TemplateFile[] {
  const packed = join(__dirname, 'templates', `${template.id}.json`);
  const files = (JSON.parse(readFileSync(packed, 'utf8')) as PackedFile[]).map(unpack);
  const project = applyAnswers(files, template.options, answers);
  const wrong = treeProblem(project);
  if (wrong !== undefined)
    throw new BadUse(`with these options there would be ${wrong}.\nChoose another name.`);
  return project;
}

function unpack(file: PackedFile): TemplateFile {
  const { path, executable, link } = file;
  const content = 'text' in file ? Buffer.from(file.text) : Buffer.from(file.base64, 'base64');
  return { path, executable, content, ...(link !== undefined && { link }) };
}
