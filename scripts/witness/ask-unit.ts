import type { Step } from '../../src/schemas/step.ts';
import type { Answer } from '../../src/lib/witness/answer.ts';
import type { RunJob } from '../verify/plan.ts';
import type { Provider } from '../verify/providers/provider.ts';
import { type ProjectMaker, withMadeProjects } from '../verify/run/made-project.ts';
import { runJob } from '../verify/run/run-job.ts';
import { logSetting, parseLog, readLog } from './nix-log.ts';

/** Seconds that a step gets at least: on a whole nixpkgs the first evaluation takes ten. */
const patience = 300;

/** Runs all steps of a unit on a real tree, also those after one that failed: each is judged by itself. */
export async function askUnit(job: RunJob, { setup }: Provider, maker: ProjectMaker): Promise<Answer[]> {
  const made = await withMadeProjects(job, maker);
  const told = { ...setup, nixConf: [...setup.nixConf, logSetting] };
  const manner = { goOn: true, patience, look: readLog };
  const run = await runJob(made, maker.toolchain, told, maker.signal, manner);
  maker.signal?.throwIfAborted();
  return run.steps.map(({ variant, step, exit, output, problem, seen, seconds }) => ({
    variant,
    step: step.id,
    exit: exit ?? null,
    output,
    ended: exit === undefined ? ended(problem, step) : '',
    nix: parseLog(seen ?? ''),
    seconds: Math.round(seconds * 10) / 10,
  }));
}

/** Why a step was ended; it had more time than it declares. */
function ended(problem = '', { timeout, tty }: Step): string {
  const [first = ''] = problem.split('\n');
  return tty
    ? first
    : first.replace(`than ${String(timeout)} `, `than ${String(Math.max(timeout, patience))} `);
}
