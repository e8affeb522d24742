import { extname } from 'node:path';
import type { Evidence } from '../schemas/evidence.ts';
import type { UnitEntry } from '../schemas/entry.ts';
import { withoutMarkers } from '../lib/regions.ts';
import { type LineEvidence, type Unit, homeOf } from './unit.ts';

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
export function toEntry(unit: Unit, evidence: readonly LineEvidence[]): UnitEntry {
  return {
    kind: unit.kind,
    title: unit.title,
    summary: unit.summary,
    needs: unit.needs,
    folder: unit.folder,
    home: homeOf(unit.id),
    git: unit.git,
    repositories: unit.repositories,
    untracked: unit.untracked,
    variants: unit.stages.map((stage) => ({
      name: stage.name,
      files: stage.files.map((file) => ({
        path: file.path,
        language: languages[extname(file.path)] ?? 'text',
        text: file.content.includes(0)
          ? `(binary, ${String(file.content.byteLength)} bytes)`
          : Buffer.from(file.content).toString('utf8'),
      })),
    })),
    steps: unit.stages.flatMap((stage) =>
      stage.steps.map((step) => ({
        id: step.id,
        variant: stage.name,
        run: step.run.trimEnd(),
        ...(step.in !== undefined && { in: step.in }),
        recordings: evidence.map(({ run, recordings, casts }) => ({
          line: run.line,
          nix: run.nix,
          provider: providerOf(run),
          date: run.date,
          exit: run.steps.find(({ id, variant }) => id === step.id && variant === stage.name)?.exit ?? 0,
          output: withoutMarkers(recordings.get(`${stage.name}/${step.id}`) ?? ''),
          ...(step.tty && { cast: casts.get(`${stage.name}/${step.id}`) ?? '' }),
        })),
      })),
    ),
    evidence: evidence.map(({ run }) => ({
      line: run.line,
      nix: run.nix,
      provider: providerOf(run),
      system: run.system,
      date: run.date,
    })),
    ...(unit.error && {
      error: {
        message: unit.error.message,
        fix: unit.error.fix,
        phase: unit.error.phase,
        program: unit.error.program,
        signatures: unit.error.signatures,
        ...unit.cited,
      },
    }),
    ...(unit.template && { template: unit.template }),
  };
}

function providerOf({ provider }: Evidence): string | null {
  return provider ? `${provider.name} ${provider.revision}` : null;
}
