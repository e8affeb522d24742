import { project } from '../../../src/lib/project/project.ts';
import type { Template } from './data.ts';

/** npm takes what stands after `--` to the command; without npm there is nothing to keep it from. */
const [command, rest] = project.published ? ['npm create provenix@latest', ' --'] : ['create-provenix', ''];

/** Where all options are told. */
export const helpCommand = `${command}${rest} --help`;

/** @param template whose own options are told too */
export function help(template: Template | undefined): string {
  return `${command} [FOLDER]${rest} [OPTIONS]

Starts a Nix flake from a template, offline.
Each template was run with real Nix, and so were the commands that are printed at the end.
Without --template and --yes it asks.

Options
  -t, --template NAME  the template; --list has them
  -y, --yes            ask nothing: what is not given has its default
  -l, --list           print the templates
  -n, --dry-run        print the files that would be made, and make none
      --json           print the result as JSON, and ask nothing
      --no-git         make no git repository
      --no-agents      leave out AGENTS.md, which tells agents how to work with Nix
  -f, --force          also into a folder that is not empty; files of the same name are replaced
  -h, --help           print this; with --template also the template's options
  -V, --version        print the version

${template ? `Options of ${template.id}\n${ofTemplate(template)}` : "A template's options are flags too, for example --name my-app or --no-direnv."}

Examples
  ${command}
  ${command} my-app${rest} --template ${template?.id ?? 'minimal'} --yes
  ${command}${rest} --template ${template?.id ?? 'minimal'} --help
  ${command} my-app${rest} --template ${template?.id ?? 'minimal'} --yes --dry-run
  ${command} my-app${rest} --template ${template?.id ?? 'minimal'} --yes --no-agents

Exit codes
  0    done
  2    it could not be done as given; nothing was written
  130  stopped; nothing was written`;
}

function ofTemplate({ options }: Template): string {
  const rows = Object.entries(options).map(([id, option]) => {
    const flag = option.type === 'boolean' ? `--no-${id}` : `--${id} ${valueName(option.type)}`;
    const values = option.type === 'choice' ? `: ${option.choices.join(', ')}` : '';
    return [flag, `${option.about}${values} (default: ${String(option.default)})`] as const;
  });
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return rows.map(([flag, about]) => `      ${flag.padEnd(width)}  ${about}`).join('\n');
}

function valueName(type: 'string' | 'choice'): string {
  return type === 'choice' ? 'CHOICE' : 'TEXT';
}
