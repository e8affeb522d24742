import { type Project, project } from './project.ts';

// Where the packages are not published, they run from a clone of the repository, for which `PATH` stands.

type Package = 'provenix' | 'create-provenix';

/** The line that builds both packages, in a clone. */
export const buildAll = 'npm run build --workspaces';

/** The line that builds a package. @param options of npm, for example where the clone is */
export const buildCommand = (name: Package, ...options: string[]): string =>
  ['npm run build', ...options, '--workspace', name].join(' ');

/** What stands for the command `provenix` in a line. */
export function provenixCommand({ published }: Project = project): string {
  return published ? 'npx provenix' : 'node PATH/packages/provenix/bin/provenix.js';
}

/** What a text without pages says of `PATH` in its lines. Undefined: there is no such line. */
export function pathNote({ published }: Project = project): string | undefined {
  return published
    ? undefined
    : `\`PATH\` is a clone of the repository of Provenix, in which \`npm ci\` and \`${buildCommand('provenix')}\` ran once.`;
}

/** The ways to find the page of an error, each with what it does. */
export function explainCommands(of: Project = project): { run: string; does: string }[] {
  const explain = `${provenixCommand(of)} explain`;
  return [
    { run: `nix build 2>&1 | ${explain}`, does: 'finds the page for what a command printed' },
    { run: `${explain} build.log`, does: 'finds the page for a file' },
    { run: `${explain} infinite-recursion`, does: 'shows what is known of one error, by its id' },
    { run: `${explain} "hash mismatch"`, does: 'says which errors may be meant by some words' },
    { run: `${explain} --json < build.log`, does: 'prints the answer for a program' },
  ];
}

/** What a learner types, each with what it does. */
export function learnCommands(of: Project = project): { run: string; does: string }[] {
  const learn = `${provenixCommand(of)} learn`;
  return [
    { run: learn, does: 'lists the tutorials and the exercises' },
    {
      run: `${learn} start first-flake`,
      does: 'makes a folder for the lessons, and says what the first one is',
    },
    { run: `${learn} goto greeting`, does: 'writes the files of another lesson' },
    {
      run: `${learn} check`,
      does: 'asks whether the folder is as it should be, and names the first difference; a lesson that is done leads to the next',
    },
    { run: `${learn} watch`, does: 'asks again whenever a file is saved, lesson after lesson' },
    { run: `${learn} hint`, does: 'gives the next of three hints to an exercise' },
    { run: `${learn} solution`, does: 'prints a solution of an exercise' },
    { run: `${learn} diff`, does: 'shows what was changed' },
    { run: `${learn} reset`, does: 'writes the files again as they were given' },
  ];
}

/** The other commands, each with what it does. */
export function toolCommands(of: Project = project): { run: string; does: string }[] {
  const provenix = provenixCommand(of);
  return [
    { run: `${provenix} check .`, does: 'finds deprecated forms and known traps, and asks Nix where it is' },
    { run: `${provenix} check --fix .`, does: 'replaces what is safe to replace' },
    { run: `${provenix} search "input follows"`, does: 'finds sections of the references, offline' },
    { run: `${provenix} agents`, does: 'writes AGENTS.md into a repository' },
    { run: `${provenix} skill`, does: 'writes the skill for agents' },
    { run: `${provenix} mcp`, does: 'serves an agent over the Model Context Protocol' },
  ];
}

/** The lines that make a project of a template. */
export function createCommands(template: string, folder: string, { published }: Project = project): string[] {
  return published
    ? [`npm create provenix@latest ${folder} -- --template ${template}`]
    : fromClone(` ${folder} --template ${template}`);
}

/** The lines that ask which template. */
export function askCommands({ published }: Project = project): string[] {
  return published ? ['npm create provenix@latest'] : fromClone('');
}

const fromClone = (words: string): string[] => [
  buildCommand('create-provenix', '--prefix PATH'),
  `node PATH/packages/create-provenix/bin/create-provenix.cjs${words}`,
];
