import { basename, resolve } from 'node:path';
import { defaultAnswers, refusal } from '../../../src/lib/template/answers.ts';
import type { Answers } from '../../../src/schemas/template.ts';
import { BadUse } from './bad-use.ts';
import type { Template } from './data.ts';
import type { Flags } from './flags.ts';
import { type Place, lookAt, refuseReadOnly } from './place.ts';

/** The defaults, with what is known: the folder's name, and the system of this machine where it is offered. */
export function initialAnswers({ options }: Template, folder: string | undefined): Answers {
  const answers = defaultAnswers(options);
  if (folder !== undefined) answers['name'] = basename(resolve(folder));
  const { system } = options;
  if (system?.type === 'choice' && system.choices.includes(thisSystem)) answers['system'] = thisSystem;
  return answers;
}

const architectures: Partial<Record<NodeJS.Architecture, string>> = { x64: 'x86_64', arm64: 'aarch64' };
const thisSystem = `${architectures[process.arch] ?? process.arch}-${process.platform}`;

/** What is wrong with a name that a folder gives the project; undefined where it can be its name. */
export function nameRefusal({ options }: Template, name: string): string | undefined {
  return options['name'] && refusal(options['name'], name);
}

/** Looks at the place, and refuses one that has files, unless --force was given. */
export function checkPlace(folder: string, { force, dryRun }: Pick<Flags, 'force' | 'dryRun'>): Place {
  const place = lookAt(folder);
  const count = place.entries?.length ?? 0;
  if (count > 0 && !force)
    throw new BadUse(
      `"${folder}" is not empty: it has ${(place.entries ?? []).slice(0, 3).join(', ')}${count > 3 ? ` and ${String(count - 3)} more` : ''}.\nName another folder, or write into this one: --force`,
    );
  if (!dryRun) refuseReadOnly(place);
  return place;
}
