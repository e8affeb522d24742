import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputOf } from '../../src/lib/transcript/transcript.ts';
import { latestFirst } from '../../src/lib/units/releases.ts';
import { type Tutorial, recordingPath } from '../../src/loaders/unit.ts';

/** What the steps of a tutorial printed on its newest release, by "<lesson>/<step>". */
export async function readRecorded(root: string, unit: Tutorial): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, unit.folder, `evidence/nix-${latestFirst(unit.releases)[0] ?? ''}`);
  const read = unit.variants.flatMap(({ name, steps }) =>
    steps.map(async ({ id, run, in: repository }): Promise<[string, string]> => {
      const text = await readFile(join(folder, recordingPath(unit, name, id)), 'utf8').catch(() => '');
      return [`${name}/${id}`, outputOf(text, run, repository) ?? ''];
    }),
  );
  return new Map(await Promise.all(read));
}
