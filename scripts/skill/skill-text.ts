import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { pathNote, provenixCommand } from '../../src/lib/project/commands.ts';
import { hasRun } from '../../src/lib/units/counts.ts';
import { latestFirst } from '../../src/lib/units/releases.ts';
import type { UnitEntry, Units } from '../../src/schemas/entry.ts';
import type { SkillFacts } from '../../src/schemas/skill.ts';
import { codeOf, proofOf } from './code.ts';
import { errorTables } from './errors-table.ts';
import { skillName } from './skill-folder.ts';

/** SKILL.md: when to load it, what prevents the commonest mistakes, the commands, and which reference says more. */
export function skillText(facts: SkillFacts, units: Units): string {
  const proof = (unit: string): string => proofOf(unit, units.get(unit));
  const { dates, releases } = evidenceOf(units);
  return [
    [
      '---',
      `name: ${skillName}`,
      `description: ${JSON.stringify(facts.description)}`,
      'license: CC-BY-4.0 AND 0BSD',
      'metadata:',
      `  proved: ${JSON.stringify(dates.at(-1) ?? '')}`,
      `  nix: ${JSON.stringify(releases.join(', '))}`,
      '  source: provenix',
      '---',
    ].join('\n'),
    '# Nix, flakes and NixOS',
    'Each rule and each file names the example that was run for it, and the day. Say what you did not run.',
    '## How to work',
    [
      '1. Read `flake.nix` and `flake.lock` first. Change the least that is needed.',
      '2. `git add --intent-to-add` new files.',
      `3. \`${provenixCommand()} check .\` finds old forms and known traps without Nix; \`--json\` for programs.`,
      '4. `nix flake check`, then build what you changed.',
      `5. On an error: \`nix build 2>&1 | ${provenixCommand()} explain\`, or [errors](references/errors.md).`,
    ].join('\n'),
    ...[pathNote() ?? []].flat(),
    '## Rules',
    facts.rules.map(({ says, unit }) => `- ${says} (${proof(unit)})`).join('\n'),
    '## Commands',
    [
      '|task|command|run|',
      '|---|---|---|',
      ...facts.commands.map(({ task, run, unit }) => `|${task}|\`${run}\`|${proof(unit)}|`),
    ].join('\n'),
    'Words in capitals stand for your own.',
    '## Shapes',
    ...facts.shapes.map(({ title, of, path, region }) =>
      [
        `### ${title}`,
        codeOf(
          'src/facts/skill.yaml',
          { component: 'File', attributes: { of, path, ...(region && { region }) } },
          units,
        ),
      ].join('\n\n'),
    ),
    '## References',
    'Read one where its words fit the task; each is complete without the others.',
    [
      ...facts.topics.map(({ name, when }) => `- [${name}](references/${name}.md): ${when}`),
      ...errorTables.map(
        ({ name, about }) => `- [${name.replaceAll('-', ' ')}](references/${name}.md): ${about}`,
      ),
      '- [old-forms](references/old-forms.md): what was right once, and what is written today',
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Holds every rule and command against its run: a step that is not recorded, or does not run the command, proves nothing. */
export function checkFacts(facts: SkillFacts, units: Units): void {
  const file = 'src/facts/skill.yaml';
  const problems = [...facts.rules.map((rule) => ({ ...rule, run: '' })), ...facts.commands].flatMap(
    ({ run, unit: id, steps }) =>
      steps.flatMap((step) => {
        const recorded = stepOf(units.get(id), step);
        if (recorded === undefined)
          return [{ file, field: id, message: `found no recording of the step "${step}"` }];
        return says(recorded, run)
          ? []
          : [{ file, field: id, message: `found "${run}", which the step "${step}" does not run` }];
      }),
  );
  if (problems.length > 0) throw new ProblemsError('The skill claims what no run shows.', problems);
}

function stepOf(unit: UnitEntry | undefined, id: string): string | undefined {
  if (!unit || !hasRun(unit)) return undefined;
  return unit.steps.find((step) => step.id === id && step.recordings.length > 0)?.run;
}

/** Whether a step runs a command; words in capitals stand for anything. */
function says(run: string, command: string): boolean {
  let from = 0;
  for (const part of command.split(/\b[A-Z]{2,}\b/)) {
    const at = run.indexOf(part.trim(), from);
    if (at < 0) return false;
    from = at + part.trim().length;
  }
  return true;
}

function evidenceOf(units: Units): { dates: string[]; releases: string[] } {
  const evidence = [...units.values()].filter(hasRun).flatMap((unit) => unit.evidence);
  return {
    dates: [...new Set(evidence.map(({ date }) => date))].sort(),
    releases: latestFirst(evidence.map(({ nix }) => nix)),
  };
}
