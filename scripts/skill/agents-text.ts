import { pathNote, provenixCommand } from '../../src/lib/project/commands.ts';
import type { Units } from '../../src/schemas/entry.ts';
import type { SkillFacts } from '../../src/schemas/skill.ts';
import { proofOf } from './code.ts';

/** AGENTS.md: what an agent is told without opening anything, in at most 8 KB. */
export function agentsText({ rules, commands, topics }: SkillFacts, units: Units): string {
  return [
    '# Nix in this repository',
    'Rules that prevent the commonest mistakes. Each names the example that was run for it, and the day.',
    rules.map(({ says, unit }) => `- ${says} (${proofOf(unit, units.get(unit))})`).join('\n'),
    '## Before you say that it works',
    [
      '1. `git add --intent-to-add` each new file.',
      `2. \`${provenixCommand()} check .\`: deprecated forms and known traps, with the fix of each. Repeat until it finds nothing.`,
      '3. `nix flake check`, then build or run what you changed.',
      `4. On an error: \`nix build 2>&1 | ${provenixCommand()} explain\`.`,
    ].join('\n'),
    ...[pathNote() ?? []].flat(),
    '## Commands',
    commands.map(({ task, run }) => `- ${task}: \`${run}\``).join('\n'),
    '## Where to look',
    `\`${provenixCommand()} search WORDS\` finds the section; \`${provenixCommand()} skill\` writes these references into the repository.`,
    topics.map(({ name, when }) => `- ${name}: ${when}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
