import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import { Command } from 'commander';
import { type Problem, formatProblem } from '../src/lib/problem/problem.ts';
import { rules } from './prose/rules.ts';
import { type Text, proseOf } from './prose/texts.ts';

type MarkdownPlugin = typeof markdown;

/** What the style guide refuses in these texts, by textlint. */
export async function checkProse(texts: readonly Text[]): Promise<Problem[]> {
  const kernel = new TextlintKernel();
  // A CommonJS module: Node hands over all it exports, Vitest its default export.
  const exported: MarkdownPlugin & { default?: MarkdownPlugin } = markdown;
  const plugin = exported.default ?? exported;
  const plugins = [{ pluginId: 'markdown', plugin }];
  const results = await Promise.all(
    texts.map(async ({ file, line, markdown: text }) => {
      const { messages } = await kernel.lintText(text, { ext: '.md', plugins, rules });
      return messages.map(({ message, loc }): Problem => ({
        file,
        field: `line ${String(line + loc.start.line - 1)}`,
        message,
      }));
    }),
  );
  const problems = results.flat();
  if (texts.length === 0)
    problems.push({ file: '.', message: 'found no prose at all, so nothing was checked' });
  return problems;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { root } = new Command('check-prose')
    .description(
      'Holds pages, documents and what units say of themselves against the style guide of CONTRIBUTING.md.',
    )
    .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
    .addHelpText('after', '\nExamples:\n  npm run prose')
    .parse()
    .opts<{ root: string }>();
  const texts = await proseOf(root);
  const problems = await checkProse(texts);
  for (const problem of problems) console.log(formatProblem(problem));
  console.log(`${String(texts.length)} texts read, ${String(problems.length)} problems`);
  if (problems.length > 0) process.exitCode = 1;
}
