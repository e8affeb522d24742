import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../lib/units/digest.ts';
import type { Problem } from '../lib/problem/problem.ts';
import { unitName } from '../lib/units/unit-name.ts';
import { outputOf } from '../lib/transcript/transcript.ts';
import { evidenceSchema } from '../schemas/evidence.ts';
import { exitOf } from '../schemas/step.ts';
import type { Toolchains } from '../schemas/toolchains.ts';
import { holdAgainst } from './hold-against.ts';
import { linksBelow, lookAt } from './plain-path.ts';
import { unlisted } from './read-toolchains.ts';
import { type ReleaseEvidence, type RunUnit, castPath, recordingPath } from './unit.ts';

const recordAgain = (unit: RunUnit): string =>
  `Record it: npm run verify:record -- --filter ${unitName(unit)}`;

/** The Nix releases that a unit has evidence for, whatever it holds. */
export async function recordedReleases(root: string, unit: Pick<RunUnit, 'folder'>): Promise<string[]> {
  const names = await readdir(join(root, unit.folder, 'evidence')).catch(() => []);
  return names.filter((name) => name.startsWith('nix-')).map((name) => name.slice('nix-'.length));
}

/** Links in the way to a release's evidence, or in it: what they lead to is no recording, and nothing may be written there. */
export async function evidenceLinks(root: string, folder: string): Promise<Problem[]> {
  const { problem } = await lookAt(root, folder);
  return problem ? [problem] : linksBelow(root, folder);
}

/**
 * Reads the evidence of one Nix release and compares it with the unit as it is now.
 * Stale, edited, missing or superfluous evidence is a problem; so is an exit code that is not the declared one, and a
 * toolchain that is not listed.
 */
export async function readEvidence(
  root: string,
  unit: RunUnit,
  release: string,
  toolchains: Toolchains,
): Promise<{ evidence?: ReleaseEvidence; problems: Problem[] }> {
  const folder = `${unit.folder}/evidence/nix-${release}`;
  const file = `${folder}/run.json`;
  const hint = recordAgain(unit);
  const links = await evidenceLinks(root, folder);
  if (links.length > 0) return { problems: links };
  let json: unknown;
  try {
    json = JSON.parse(await readFile(join(root, file), 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      problems: [
        {
          file,
          message: missing ? `found no evidence for Nix ${release}` : 'found text that is not JSON',
          hint,
        },
      ],
    };
  }
  const parsed = holdAgainst(json, file, evidenceSchema);
  if (!parsed.value) return { problems: parsed.problems };
  const run = parsed.value;
  const problems: Problem[] = unlisted(toolchains, run, file);
  if (run.inputs !== unit.inputs)
    problems.push({
      file,
      field: 'inputs',
      message: `stale: the unit's files or steps have changed since they were run`,
      hint,
    });
  if (run.asked !== (unit.kind === 'tutorial' ? unit.asked : undefined))
    problems.push({
      file,
      field: 'asked',
      message: 'stale: what the lessons ask has changed since it was asked before and after each change',
      hint,
    });
  if (run.release !== release)
    problems.push({ file, field: 'release', message: `found "${run.release}", expected "${release}"`, hint });

  const outputs = new Map<string, string>();
  const casts = new Map<string, string>();
  const expected = unit.variants.flatMap(({ name, steps }) => steps.map((step) => ({ variant: name, step })));
  for (const { variant, step } of expected) {
    const entry = run.steps.find((one) => one.id === step.id && one.variant === variant);
    const path = `${folder}/${recordingPath(unit, variant, step.id)}`;
    const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (!entry || text === undefined) {
      problems.push({ file: path, message: `found no recording of step "${step.id}"`, hint });
      continue;
    }
    const declared = exitOf(step.exit, variant);
    if (entry.exit !== declared)
      problems.push({
        file,
        field: `steps ${variant}/${step.id}`,
        message: `found exit ${String(entry.exit)}, expected ${String(declared)}`,
        hint,
      });
    const output = outputOf(text, step.run, step.in);
    if (digest(text) !== entry.recording || output === undefined)
      problems.push({ file: path, message: 'edited: the recording is not the one that the run left', hint });
    outputs.set(`${variant}/${step.id}`, output ?? '');
    if (step.tty) {
      const file = `${folder}/${castPath(unit, variant, step.id)}`;
      const cast = await readFile(join(root, file), 'utf8').catch(() => '');
      if (digest(cast) !== entry.cast)
        problems.push({ file, message: 'found other screens than the run left, or none', hint });
      else casts.set(`${variant}/${step.id}`, cast);
    }
  }
  if (run.steps.length !== expected.length)
    problems.push({
      file,
      field: 'steps',
      message: `found ${String(run.steps.length)} steps, expected ${String(expected.length)}`,
      hint,
    });
  problems.push(...checkMessage(unit, outputs, folder, release));
  return { evidence: { run, outputs, casts }, problems };
}

/** An error page stands on this: broken prints the message, fixed does not. */
export function checkMessage(
  unit: RunUnit,
  outputs: ReadonlyMap<string, string>,
  folder: string,
  release: string,
): Problem[] {
  if (unit.kind !== 'error') return [];
  const message = unit.error.messageOn?.[release] ?? unit.error.message;
  const shows = (variant: string): boolean =>
    [...outputs].some(([key, text]) => key.startsWith(`${variant}/`) && text.includes(message));
  const field = 'message';
  return [
    ...(shows('broken')
      ? []
      : [{ file: folder, field, message: `found no "${message}" in a recording of broken` }]),
    ...(shows('fixed')
      ? [{ file: folder, field, message: `found "${message}" in a recording of fixed, expected none` }]
      : []),
  ];
}
