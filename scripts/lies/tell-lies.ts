import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { formatProblems } from '../../src/lib/problem/problem.ts';
import type { Progress } from '../verify/report/progress.ts';
import { type Checked, check, commandOf } from './check.ts';
import { copiesOf } from './copies.ts';
import { type Judged, judgeLie } from './judge-lie.ts';
import { type Lie, tell } from './lie.ts';

export interface LieReport extends Pick<Lie, 'id' | 'protects' | 'file'>, Judged {
  /** The command that must turn red. */
  check: string;
  /** Of the check with the break in place; 0 where it did not come to that. */
  seconds: number;
}

export interface TellOptions {
  /** The repository. */
  root: string;
  /** Lies at a time. */
  jobs: number;
  progress: Progress;
  /** Ends everything that runs. */
  signal: AbortSignal;
}

/** Tells each lie to a copy of its own. Rejects where it is stopped; the copies are removed in any case. */
export async function tellLies(lies: readonly Lie[], options: TellOptions): Promise<LieReport[]> {
  const { root, jobs, progress, signal } = options;
  const copies = await copiesOf(root);
  const checkCopy = async (lie: Lie, broken?: string): Promise<Checked> => {
    signal.throwIfAborted();
    const copy = await copies.make();
    try {
      if (broken !== undefined) await writeFile(join(copy.root, lie.file), broken);
      const checked = await check(lie, copy, signal);
      signal.throwIfAborted();
      return checked;
    } finally {
      await copy.remove();
    }
  };
  const honest = new Map<string, Promise<Checked>>();
  /** Once for each command: where it is not green without a break, its red says nothing. */
  const checkHonest = (lie: Lie): Promise<Checked> => {
    const command = commandOf(lie);
    const checked = honest.get(command) ?? checkCopy(lie);
    honest.set(command, checked);
    return checked;
  };
  const tellOne = async (lie: Lie): Promise<LieReport> => {
    const { id, protects, file } = lie;
    const report = { id, protects, file, check: commandOf(lie), seconds: 0 };
    const text = await readFile(join(copies.root, file), 'utf8').catch(() => '');
    const { value: broken, problems } = tell(lie, text);
    if (broken === undefined)
      return { ...report, verdict: 'no longer applies', reason: formatProblems(problems) };
    const judged = await judgeLie(lie, await checkHonest(lie), async () => {
      const started = performance.now();
      const checked = await checkCopy(lie, broken);
      report.seconds = (performance.now() - started) / 1000;
      return checked;
    });
    return { ...report, ...judged };
  };
  const limit = pLimit(jobs);
  try {
    const told = await Promise.allSettled(
      lies.map((lie) =>
        limit(async () => {
          progress.started(lie.id);
          const report = await tellOne(lie);
          progress.finished(lie.id, report.verdict === 'red' ? 'passed' : 'failed', detailOf(report));
          return report;
        }),
      ),
    );
    return told.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
  } finally {
    await copies.remove();
  }
}

function detailOf({ verdict, seconds }: LieReport): string {
  return `${verdict}, ${seconds.toFixed(1)} s`;
}
