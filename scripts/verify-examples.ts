import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { ProblemsError } from '../src/lib/problem/problem.ts';
import { unitName } from '../src/lib/units/unit-name.ts';
import type { Report } from '../src/schemas/report.ts';
import { closingLine } from './closing-line.ts';
import { listenForStop, stopped } from './listen-for-stop.ts';
import { type Flags, readFlags } from './verify/flags.ts';
import { driftKinds } from './verify/judge/drift-kind.ts';
import { mergeReports, writeJson, writeJunit } from './verify/report/report.ts';
import { saysOfDisk, whyOf } from './verify/report/disk-error.ts';
import { NoNix } from './verify/toolchains/no-nix.ts';
import { type Verified, verify } from './verify/verify.ts';
import { watchUnits } from './verify/watch.ts';

const stop = listenForStop();

const flags = readFlags();
try {
  if (flags.merge) await finish(await mergeReports(flags.merge), flags);
  else if (flags.watch) await watchUnits(flags.root, stop.signal, () => once(flags));
  else await once(flags);
} catch (error) {
  if (stop.signal.aborted) console.error(stopped);
  else if (!(error instanceof NoNix || error instanceof ProblemsError || saysOfDisk(error) !== undefined))
    throw error;
  else {
    console.error(whyOf(error));
    process.exitCode = error instanceof NoNix ? 3 : 2;
  }
}
if (stop.signal.aborted) process.exitCode = stop.exitCode();

async function once(flags: Flags): Promise<void> {
  const { root, filter: filters, nix: releases, ...options } = flags;
  const verified = await verify({ ...options, root: resolve(root), filters, releases, signal: stop.signal });
  tell(verified, flags);
  if (stop.signal.aborted) {
    console.error(stopped);
    return;
  }
  await finish(verified.report, flags, verified.failures.length);
}

/** Prints what drifted, what failed, what was left out, and what was recorded. */
function tell({ report, failures, drift, recorded }: Verified, { record, acceptDrift }: Flags): void {
  if (drift.length > 0) {
    const says = acceptDrift ? 'recorded again' : 'not a failure';
    const kinds = driftKinds.map(
      (kind) => `${String(drift.filter((one) => one.kind === kind).length)} in ${kind}`,
    );
    console.log(
      `${drift.map(({ text }) => text).join('\n')}\n\n${styleText('yellow', 'drift')} from recordings of another toolchain or provider (${says}): ${kinds.join(', ')}\n`,
    );
  }
  if (failures.length > 0)
    console.log(`${failures.map((text) => `${styleText('red', 'failed')} ${text}`).join('\n\n')}\n`);
  if (record || acceptDrift) {
    console.log(`${String(recorded)} recorded. Read what changed (git diff), then run: npm run verify`);
    return;
  }
  for (const unit of report.units)
    if (unit.status === 'skipped')
      console.log(`skipped ${unitName(unit)} on Nix ${unit.release}: ${unit.reason ?? ''}`);
}

/** Writes the reports and the last line, and says by the exit code whether anything was proved. */
async function finish(
  report: Report,
  { json, junit, record, acceptDrift }: Flags,
  problems = 0,
): Promise<void> {
  if (json) await writeJson(json, report);
  if (junit) await writeJunit(junit, report);
  if (report.limits !== null) console.log(`limits: ${report.limits}`);
  const { passed, failed, skipped } = report.totals;
  if (passed === 0 && !record)
    console.log('Nothing passed: a run that proves nothing is a failure. Is --filter right?');
  console.log(closingLine(report.totals));
  const proved = record ? skipped > 0 : passed + (acceptDrift ? skipped : 0) > 0;
  if (failed > 0 || problems > 0 || !proved) process.exitCode = 1;
}
