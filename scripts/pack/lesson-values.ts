import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { outputOf } from '../../src/lib/transcript/transcript.ts';
import { latestFirst } from '../../src/lib/units/releases.ts';
import { type Tutorial, type Variant, recordingPath } from '../../src/loaders/unit.ts';

/** What a lesson asks Nix for, and the last line of its answer when the lesson was run. */
interface Value {
  /** What is asked for: an attribute such as ".#greeting", or a file. */
  at: string;
  run: string;
  line: string;
}

const ask = 'nix eval ';
/** What a reader has done already when a lesson is checked. */
const add = 'git add --all && ';

/** The values that the steps of a lesson evaluate, by their recordings; paths in the store differ from reader to reader. */
export async function lessonValues(root: string, unit: Tutorial, lesson: Variant): Promise<Value[]> {
  const release = latestFirst(unit.releases)[0] ?? '';
  const found = await Promise.all(
    lesson.steps.map(async ({ id, run: typed, exit, in: repository }): Promise<Value[]> => {
      const run = typed.trim().startsWith(add) ? typed.trim().slice(add.length) : typed.trim();
      if (exit !== 0 || !run.startsWith(ask) || run.includes('\n')) return [];
      const file = join(root, unit.folder, `evidence/nix-${release}`, recordingPath(unit, lesson.name, id));
      const recorded = outputOf(await readFile(file, 'utf8').catch(() => ''), typed, repository);
      const line = recorded?.trimEnd().split('\n').at(-1) ?? '';
      return line === '' || line.includes('/nix/store/') ? [] : [{ at: askedFor(run), run, line }];
    }),
  );
  return found.flat();
}

function askedFor(run: string): string {
  const words = run.split(' ');
  return (
    words.find((word) => word.startsWith('.#')) ?? words[words.indexOf('--file') + 1] ?? 'the expression'
  );
}
