import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agentsName } from '../../../src/lib/project/agents-file.ts';
import { type TemplateFile, applyAnswers, byPath } from '../../../src/lib/template/apply.ts';
import { treeProblem } from '../../../src/lib/template/check-tree.ts';
import type { Answers } from '../../../src/schemas/template.ts';
import { BadUse } from './bad-use.ts';
import type { PackedFile, Template } from './data.ts';
import type { Flags } from './flags.ts';

/** The project's files with the answers put in, and the index for agents where it is wanted. */
export function projectFiles(
  template: Template,
  answers: Answers,
  { agents }: Pick<Flags, 'agents'>,
): TemplateFile[] {
  const packed = join(__dirname, 'templates', `${template.id}.json`);
  const files = (JSON.parse(readFileSync(packed, 'utf8')) as PackedFile[]).map(unpack);
  const project = applyAnswers(files, template.options, answers);
  const wrong = treeProblem(project);
  if (wrong !== undefined)
    throw new BadUse(`with these options there would be ${wrong}.\nChoose another name.`);
  return agents ? withAgents(project) : project;
}

/** A template's own AGENTS.md stays; on some disks `agents.md` is the same file. */
function withAgents(project: readonly TemplateFile[]): TemplateFile[] {
  const isAgents = ({ path }: TemplateFile): boolean =>
    path.split('/')[0]?.toLowerCase() === agentsName.toLowerCase();
  if (project.some(isAgents)) return [...project];
  const content = readFileSync(join(__dirname, agentsName));
  return [...project, { path: agentsName, executable: false, content }].sort(byPath);
}

function unpack(file: PackedFile): TemplateFile {
  const { path, executable, link } = file;
  const content = 'text' in file ? Buffer.from(file.text) : Buffer.from(file.base64, 'base64');
  return { path, executable, content, ...(link !== undefined && { link }) };
}
