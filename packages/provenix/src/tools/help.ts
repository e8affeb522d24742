import { provenixCommand } from '../../../../src/lib/project/commands.ts';

/** The help of each command. */
export const helps: Record<string, string> = {
  check: `provenix check [FILE | FOLDER]

Finds deprecated forms and the traps that the examples of the site prove, in files of Nix, scripts and YAML.
Where Nix is on PATH, it reads each file of Nix; where the folder has a flake.nix, it is also asked \`nix flake check --no-build\`, and git for files of Nix that the flake does not see.
Each finding has its id, its place, why, the run or the source that proves it, and the fix.

Options
  --json             print { "findings": [{ "id", "file", "line", "why", "fix", "proof" }], "fixed", "files", "notes" }
  --fix              replace what is safe to replace: old forms that have one new one
  --no-nix           read files only: ask neither Nix nor git
  --timeout=SECONDS  how long Nix may take; after that it is ended (default: 120)
  -h, --help

Examples
  provenix check
  provenix check flake.nix
  provenix check --json . | jq '.findings[].id'
  provenix check --fix --no-nix hosts/
  provenix check --timeout=600

Exit codes
  0  nothing was found
  1  something was found
  2  the command could not be run as given`,
  search: `provenix search WORDS

Finds the sections of the references that speak of the words. Nothing leaves your machine.

Options
  --json  print [{ "name", "section", "start" }], best first
  -h, --help

Examples
  provenix search "input follows"
  provenix search --json mkIf imports`,
  agents: `provenix agents [FOLDER]

Writes AGENTS.md, an index for agents of at most 8 KB: rules, commands, and where to look for what.
An AGENTS.md that is there is left as it is.

Options
  --print  print it
  --force  replace what is there
  -h, --help

Examples
  provenix agents
  provenix agents --print >> AGENTS.md
  provenix agents ../hosts`,
  skill: `provenix skill [FOLDER]

Writes the skill for agents: SKILL.md and its references. Without FOLDER it goes to .claude/skills/nixos.
A skill that was edited is left as it is.

Options
  --force  replace what is there
  -h, --help

Examples
  provenix skill
  provenix skill .agents/skills/nixos`,
  mcp: `provenix mcp

A server of the Model Context Protocol on standard input and output, with the tools explain, search, read and check.

Examples
  claude mcp add nixos -- ${provenixCommand()} mcp
  provenix mcp < requests.jsonl`,
};
