import { relative } from 'node:path';
import { printableJson } from '../../../src/lib/terminal/printable.ts';
import { applyToSteps } from '../../../src/lib/template/apply.ts';
import { refusals } from '../../../src/lib/template/answers.ts';
import type { Answers } from '../../../src/schemas/template.ts';
import { BadUse } from './bad-use.ts';
import type { Choice } from './choice.ts';
import { type Template, data } from './data.ts';
import { checkPlace, initialAnswers } from './defaults.ts';
import { projectFiles } from './files.ts';
import { type Flags, flagNames } from './flags.ts';
import { type Result, show, showPlan } from './show.ts';

/** Asks what was not given, makes the project and says what to do next. */
export async function createProject(flags: Flags): Promise<void> {
  const interactive = process.stdin.isTTY && process.stdout.isTTY && !flags.yes && !flags.json;
  // What is wrong from the start is said before any question.
  if (flags.template) refuseAnswers(flags.template, flags.answers);
  if (flags.folder !== undefined) checkPlace(flags.folder, flags);
  const choice = interactive ? await ask(flags) : withDefaults(flags);
  const { template, answers, folder } = choice;
  refuseAnswers(template, answers);
  const place = checkPlace(folder, flags);
  const files = projectFiles(template, answers, flags);
  const result: Result = {
    template: template.id,
    folder: place.path,
    options: answers,
    files: files.map(({ path }) => path),
    next: applyToSteps(template.next, template.options, answers).map(({ run }) => run),
  };
  if (flags.dryRun) {
    console.log(flags.json ? printableJson({ ...result, dryRun: true }) : showPlan(result, files));
    return;
  }
  // Loaded when it is needed: it brings processes and random numbers, which would delay the first question.
  const { writeProject } = await import('./write-project.ts');
  const git = await writeProject(place, files, flags.git);
  const shownFolder = relative(process.cwd(), place.path);
  console.log(flags.json ? printableJson({ ...result, git }) : show({ ...result, git }, shownFolder));
}

/** Loaded here: only who is asked waits for the prompts. */
async function ask(flags: Flags): Promise<Choice> {
  const { askAll } = await import('./ask.ts');
  return askAll(flags, data.templates);
}

function withDefaults({ template, answers: given, folder, yes, json }: Flags): Choice {
  const ids = data.templates.map(({ id }) => id).join(', ');
  if (!template)
    throw new BadUse(
      yes || json
        ? `which template? There is none by default.\nGive one: --template NAME. The templates: ${ids}`
        : `this is not a terminal, so it cannot ask.\nGive the answers: FOLDER --template NAME --yes. The templates: ${ids}`,
    );
  if (!yes && !json)
    throw new BadUse(
      'this is not a terminal, so it cannot ask.\nTo take the default for everything that is not given: --yes',
    );
  const answers = { ...initialAnswers(template, folder), ...given };
  return { template, answers, folder: folder ?? String(answers['name']) };
}

function refuseAnswers(template: Template, answers: Answers): void {
  const wrong = refusals(template.options, answers);
  if (wrong.length === 0) return;
  throw new BadUse(
    wrong
      .map(({ id, message }) =>
        Object.hasOwn(template.options, id)
          ? `--${id}: ${message}.`
          : `the template ${template.id} has no option --${id}.\nIts options: ${flagNames(template).join(', ')}`,
      )
      .join('\n'),
  );
}
