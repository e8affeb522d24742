import { extname } from 'node:path';
import type { RunEntry, UnitEntry, UnitVariant } from '../schemas/entry.ts';
import type { LessonAsks } from '../lib/exercises/lesson-asks.ts';
import { countAsserted } from '../lib/transcript/assertions.ts';
import { withoutMarkers } from '../lib/units/regions.ts';
import { fileText } from './file-text.ts';
import type { UnitFile } from './read-files.ts';
import type { UnitWitness } from './read-witness.ts';
import { type ReleaseEvidence, type RunUnit, type Unit, homeOf } from './unit.ts';

const languages: Record<string, string> = {
  '.nix': 'nix',
  '.json': 'json',
  '.lock': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.toml': 'toml',
  '.sh': 'bash',
  '.md': 'markdown',
  '.ts': 'typescript',
  '.js': 'javascript',
  '.c': 'c',
  '.py': 'python',
  '.diff': 'diff',
};

/** A unit and its evidence as the entry of the collection `units`. */
export function toEntry(unit: Unit, evidence: readonly ReleaseEvidence[], witness?: UnitWitness): UnitEntry {
  if (unit.proof === 'cited') {
    const { kind, proof, title, summary, folder, error, cited, why } = unit;
    return { kind, proof, title, summary, folder, error, cited, why };
  }
  const entry = { ...runEntry(unit, evidence), witness: witnessEntry(unit, witness) };
  switch (unit.kind) {
    case 'recipe':
    case 'tutorial':
      return { ...entry, kind: unit.kind };
    case 'exercise':
      return { ...entry, kind: unit.kind, exercise: unit.exercise };
    case 'template':
      return {
        ...entry,
        kind: unit.kind,
        template: { ...unit.template, next: unit.template.next.map(({ id }) => id) },
      };
    case 'error': {
      const { message, fix, yours, phase, program, signatures } = unit.error;
      return { ...entry, kind: unit.kind, error: { message, fix, yours, phase, program, signatures } };
    }
  }
}

/** What a file is that is no ordinary text. */
function formOf({ content, executable, link }: UnitFile): Pick<UnitVariant['files'][number], 'form'> {
  if (link !== undefined) return { form: 'link' };
  if (content.includes(0)) return { form: 'binary' };
  return executable ? { form: 'executable' } : {};
}

function runEntry(
  unit: RunUnit,
  evidence: readonly ReleaseEvidence[],
): Omit<RunEntry, 'kind' | 'error' | 'template' | 'exercise' | 'witness'> {
  return {
    proof: unit.proof,
    inputs: unit.inputs,
    title: unit.title,
    summary: unit.summary,
    needs: unit.needs,
    folder: unit.folder,
    home: homeOf(unit.id),
    git: unit.git ?? null,
    variants: unit.variants.map((variant) => ({
      name: variant.name,
      ...(variant.title !== undefined && { title: variant.title }),
      files: variant.files.map((file) => ({
        path: file.path,
        language: languages[extname(file.path)] ?? 'text',
        text: fileText(file),
        ...formOf(file),
      })),
      ...saidOf(variant.asks),
    })),
    steps: unit.variants.flatMap((variant) =>
      variant.steps.map((step) => ({
        id: step.id,
        variant: variant.name,
        run: step.run.trimEnd(),
        ...(step.in !== undefined && { in: step.in }),
        ...(step.input !== undefined && { input: step.input }),
        recordings: evidence.map(({ run, outputs, casts }) => ({
          release: run.release,
          nix: run.nix,
          provider: run.provider,
          date: run.date,
          exit: run.steps.find((one) => one.id === step.id && one.variant === variant.name)?.exit ?? 0,
          output: withoutMarkers(outputs.get(`${variant.name}/${step.id}`) ?? ''),
          asserted: countAsserted(outputs.get(`${variant.name}/${step.id}`) ?? '', step),
          ...(step.tty && { cast: casts.get(`${variant.name}/${step.id}`) ?? '' }),
        })),
      })),
    ),
    evidence: evidence.map(({ run: { release, nix, provider, system, date } }) => ({
      release,
      nix,
      provider,
      system,
      date,
    })),
  };
}

/** What pages say of the questions of a lesson. */
function saidOf(asks: LessonAsks | undefined): Pick<UnitVariant, 'stays' | 'unchecked'> {
  if (!asks) return {};
  const { stays, files, unchecked } = asks;
  return {
    stays: [...files, ...stays.map(({ says = '', run }) => ({ says, run }))],
    ...(unchecked !== undefined && { unchecked }),
  };
}

function witnessEntry(unit: RunUnit, read: UnitWitness | undefined): RunEntry['witness'] {
  if (!read) return null;
  const { trees, nix, date, steps } = read.witness;
  return { trees, nix, date, steps, stale: read.stale, explained: unit.witness };
}
