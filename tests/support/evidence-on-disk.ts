import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { repository } from './repository.ts';

/** What a run left on disk, read without the loaders: a second pair of eyes for what pages show. */
export interface Run {
  nix: string;
  date: string;
  steps: { id: string; variant: string; exit: number }[];
  /** The recording of a step as it was written: prompt, command, output. */
  transcript(variant: string, step: string): string;
}

interface RunFile extends Omit<Run, 'transcript'> {
  provider: unknown;
}

/** The runs of every unit by its id, the newest Nix first. */
export function runsOnDisk(): Map<string, Run[]> {
  const runs = new Map<string, Run[]>();
  for (const file of globSync('examples/*/*/evidence/nix-*/run.json', { cwd: repository })) {
    const folder = join(repository, dirname(file));
    const id = basename(dirname(dirname(dirname(file))));
    const { nix, date, steps } = JSON.parse(readFileSync(join(repository, file), 'utf8')) as RunFile;
    const transcript = (variant: string, step: string): string => {
      const ofVariant = join(folder, variant, `${step}.txt`);
      return readFileSync(existsSync(ofVariant) ? ofVariant : join(folder, `${step}.txt`), 'utf8');
    };
    runs.set(id, [...(runs.get(id) ?? []), { nix, date, steps, transcript }]);
  }
  for (const all of runs.values()) all.sort((a, b) => b.nix.localeCompare(a.nix, 'en', { numeric: true }));
  return runs;
}
