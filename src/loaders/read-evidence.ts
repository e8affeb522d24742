import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../lib/digest.ts';
import type { Problem } from '../lib/problem.ts';
import { outputOf } from '../lib/transcript.ts';
import { evidenceSchema } from '../schemas/evidence.ts';
import { exitOf } from '../schemas/unit.ts';
import { holdAgainst } from './read-yaml.ts';
import { type LineEvidence, type Unit, castPath, recordingPath, unitName } from './unit.ts';

const recordAgain = (unit: Unit): string => `Record it: npm run verify:record -- --filter ${unitName(unit)}`;

/** The Nix lines that a unit has evidence for, whatever it holds. */
export async function recordedLines(root: string, unit: Pick<Unit, 'folder'>): Promise<string[]> {
  const names = await readdir(join(root, unit.folder, 'evidence')).catch(() => []);
  return names.filter((name) => name.startsWith('nix-')).map((name) => name.slice('nix-'.length));
}

/**
 * Reads the evidence of one Nix line and holds it against the unit as it is now.
 * Stale, edited, missing or superfluous evidence is a problem; so is an exit code that is not the declared one.
 */
export async function readEvidence(
  root: string,
  unit: Unit,
  line: string,
): Promise<{ evidence?: LineEvidence; problems: Problem[] }> {
  const folder = `${unit.folder}/evidence/nix-${line}`;
  const file = `${folder}/run.json`;
  const hint = recordAgain(unit);
  let json: unknown;
  try {
    json = JSON.parse(await readFile(join(root, file), 'utf8'));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      problems: [
        {
          file,
          message: missing ? `found no evidence for Nix ${line}` : 'found text that is not JSON',
          hint,
        },
      ],
    };
  }
  const parsed = holdAgainst(json, file, evidenceSchema);
  if (!parsed.value) return { problems: parsed.problems };
  const run = parsed.value;
  const problems: Problem[] = [];
  if (run.inputs !== unit.inputs)
    problems.push({
      file,
      field: 'inputs',
      message: `stale: the unit's files or steps have changed since they were run`,
      hint,
    });
  if (run.line !== line)
    problems.push({ file, field: 'line', message: `found "${run.line}", expected "${line}"`, hint });

  const recordings = new Map<string, string>();
  const casts = new Map<string, string>();
  const expected = unit.stages.flatMap((stage) => stage.steps.map((step) => ({ stage: stage.name, step })));
  for (const { stage, step } of expected) {
    const entry = run.steps.find(({ id, variant }) => id === step.id && variant === stage);
    const path = `${folder}/${recordingPath(unit, stage, step.id)}`;
    const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (!entry || text === undefined) {
      problems.push({ file: path, message: `found no recording of step "${step.id}"`, hint });
      continue;
    }
    const declared = exitOf(step.exit, stage);
    if (entry.exit !== declared)
      problems.push({
        file,
        field: `steps ${stage}/${step.id}`,
        message: `found exit ${String(entry.exit)}, expected ${String(declared)}`,
        hint,
      });
    const output = outputOf(text, step.run, step.in);
    if (digest(text) !== entry.recording || output === undefined)
      problems.push({ file: path, message: 'edited: the recording is not the one that the run left', hint });
    recordings.set(`${stage}/${step.id}`, output ?? '');
    if (step.tty) {
      const file = `${folder}/${castPath(unit, stage, step.id)}`;
      const cast = await readFile(join(root, file), 'utf8').catch(() => '');
      if (digest(cast) !== entry.cast)
        problems.push({ file, message: 'found other screens than the run left, or none', hint });
      else casts.set(`${stage}/${step.id}`, cast);
    }
  }
  if (run.steps.length !== expected.length)
    problems.push({
      file,
      field: 'steps',
      message: `found ${String(run.steps.length)} steps, expected ${String(expected.length)}`,
      hint,
    });
  problems.push(...checkMessage(unit, recordings, folder, line));
  return { evidence: { run, recordings, casts }, problems };
}

/** An error page stands on this: broken prints the message, fixed does not. */
export function checkMessage(
  unit: Unit,
  recordings: ReadonlyMap<string, string>,
  folder: string,
  line: string,
): Problem[] {
  if (!unit.error) return [];
  const message = unit.error.messageOn?.[line] ?? unit.error.message;
  const shows = (stage: string): boolean =>
    [...recordings].some(([key, text]) => key.startsWith(`${stage}/`) && text.includes(message));
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
