import { join } from 'node:path';
import { agentsName } from '../../../../src/lib/project/agents-file.ts';
import { printable } from '../../../../src/lib/terminal/printable.ts';
import { BadUse, quoted } from '../bad-use.ts';
import { isTimeout, secondsOf } from '../timeout.ts';
import { check } from './check.ts';
import { readToolsData } from './data.ts';
import { sectionFinder } from './find.ts';
import { helps } from './help.ts';
import type { Host } from './host.ts';
import { writeFiles } from './write.ts';

/** The options that each command takes; what stands after "=" is a value. */
const known: Record<string, readonly string[]> = {
  check: ['--json', '--fix', '--no-nix', '--timeout=SECONDS'],
  search: ['--json'],
  agents: ['--print', '--force'],
  skill: ['--force'],
};

/** `provenix check`, `search`, `agents` and `skill`; true where what was asked holds. */
export async function tool(command: string, args: readonly string[], host: Host): Promise<boolean> {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(helps[command]);
    return true;
  }
  if (command === 'mcp')
    throw new BadUse(
      `mcp takes no names and no options, and ${quoted(args[0] ?? '')} was given.\nSee: provenix mcp --help`,
    );
  const flags = args.filter((arg) => arg.startsWith('-'));
  const words = args.filter((arg) => !arg.startsWith('-'));
  const strange = flags.find((flag) => !known[command]?.some((one) => takes(one, flag)));
  if (strange !== undefined)
    throw new BadUse(
      `${command} has no option ${quoted(strange)}.\nIts options: ${known[command]?.join(', ') ?? ''}; see: provenix ${command} --help`,
    );
  const has = (flag: string): boolean => flags.includes(flag);
  if (command === 'search') return searchWords(words, has('--json'));
  if (words.length > 1)
    throw new BadUse(
      `${command} takes one name, and ${String(words.length)} were given.\nSee: provenix ${command} --help`,
    );
  const [named] = words;
  if (command === 'check')
    return check(
      {
        named: named ?? '.',
        json: has('--json'),
        fix: has('--fix'),
        ask: has('--no-nix') ? 'nothing' : 'everything',
        seconds: secondsOf(flags.findLast(isTimeout), 'check'),
      },
      host,
    );
  const { agents, skill } = await readToolsData();
  if (command === 'agents' && has('--print')) console.log(agents.trimEnd());
  else {
    const folder = named ?? (command === 'agents' ? '.' : join('.claude', 'skills', 'nixos'));
    const files = command === 'agents' ? { [agentsName]: agents } : skill;
    const written = await writeFiles(folder, files, has('--force'));
    console.log(
      printable(written === 0 ? `${folder} has it already.` : `Wrote ${String(written)} files to ${folder}`),
    );
  }
  return true;
}

/** Whether a flag that was given is an option, such as "--json" or "--timeout=SECONDS". */
function takes(option: string, flag: string): boolean {
  const name = /^.*=/.exec(option)?.[0];
  return name === undefined ? flag === option : flag.startsWith(name);
}

async function searchWords(words: readonly string[], json: boolean): Promise<boolean> {
  if (words.length === 0)
    throw new BadUse('search needs words to look for.\nFor example: provenix search "input follows"');
  const { skill } = await readToolsData();
  const found = sectionFinder(skill)(words.join(' ').slice(0, 1000), 8);
  if (json) console.log(JSON.stringify(found));
  else if (found.length === 0) console.log('No reference speaks of this.');
  else
    console.log(
      found.map(({ name, section, start }) => `${name}: ${section}\n  ${printable(start)}`).join('\n'),
    );
  return found.length > 0;
}
